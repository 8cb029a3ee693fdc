package dev.ichor.talos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.protobuf.Empty;
import dev.ichor.fact.coverage.Reason;
import dev.ichor.proto.machine.MachineServiceGrpc;
import dev.ichor.talos.Authority.Identity;
import dev.ichor.talos.CallFault.Whose;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.io.IOException;
import java.net.NoRouteToHostException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each way of not getting through to an endpoint is told apart, against real servers. */
class FaultsOnTheWayTest {

  private static final CallLimits QUICK =
      new CallLimits(Duration.ofMillis(400), Duration.ofSeconds(10));
  private static final CallLimits PATIENT =
      new CallLimits(Duration.ofSeconds(5), Duration.ofSeconds(10));
  private static final String CE = "rpc error: code = Unavailable desc = connection error: desc = ";
  private static final String HANDSHAKE = CE + "\"transport: authentication handshake failed: ";

  private final Authority talos = Authority.talos();

  private static Credentials credentials(Authority trusted, Identity client) {
    return new Credentials(
        List.of(trusted.certificate()), List.of(client.certificate()), client.key());
  }

  private static void version(TalosSession session, String node) {
    var unused =
        MachineServiceGrpc.newBlockingStub(session.channel(node))
            .version(Empty.getDefaultInstance());
  }

  private static CallFault fault(Endpoint endpoint, Credentials credentials, CallLimits limits)
      throws TalosconfigException {
    TalosTarget target = new TalosTarget(List.of(endpoint), credentials);
    try (TalosSession session = TalosSession.open(target, limits, InstantSource.system())) {
      StatusRuntimeException failure =
          catchThrowableOfType(
              StatusRuntimeException.class, () -> version(session, endpoint.host()));
      CallFault ofCall = CallFault.of(failure);
      assertThat(session.tried().get(0).fault()).isEqualTo(ofCall);
      assertThat(ofCall.whose()).isEqualTo(Whose.ENDPOINT);
      assertThat(ofCall.reason()).isEqualTo(Reason.UNREACHABLE);
      return ofCall;
    }
  }

  private CallFault faultOf(TalosServer server) throws TalosconfigException {
    return fault(server.endpoint(), credentials(talos, talos.client()), PATIENT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ed25519", "EC", "RSA"})
  void everyKindOfKeyWorks(String algorithm) throws Exception {
    Authority authority = new Authority("O=talos", algorithm);
    try (TalosServer server = new TalosServer(authority, Status.OK);
        TalosSession session =
            TalosSession.open(
                new TalosTarget(
                    List.of(server.endpoint()), credentials(authority, authority.client())),
                PATIENT,
                InstantSource.system())) {
      version(session, "10.5.0.4");

      assertThat(server.asked).containsExactly("10.5.0.4");
      assertThat(session.tried())
          .containsExactly(new EndpointState(server.endpoint(), true, false, null));
      assertThat(session.readings()).hasSize(1);
    }
  }

  @Test
  void aTalosconfigOfAnotherClusterDoesNotTrustTheServer() throws Exception {
    Authority other = Authority.talos();
    try (TalosServer server = new TalosServer(talos, Status.OK)) {
      CallFault fault = fault(server.endpoint(), credentials(other, talos.client()), PATIENT);

      assertThat(fault.kind()).isEqualTo(FaultKind.SERVER_NOT_TRUSTED);
      assertThat(fault.line())
          .isEqualTo(
              HANDSHAKE
                  + "tls: failed to verify certificate: x509: certificate signed by unknown"
                  + " authority (possibly because of \\\"x509: Ed25519 verification failure\\\""
                  + " while trying to verify candidate authority certificate \\\"talos\\\")\"");
    }
  }

  @Test
  void aMachineInMaintenanceShowsACertificateThatNobodyIssued() throws Exception {
    try (TalosServer server =
        new TalosServer(talos, Authority.maintenance("127.0.0.1"), Status.OK)) {
      CallFault fault = faultOf(server);

      assertThat(fault.kind()).isEqualTo(FaultKind.SERVER_NOT_TRUSTED);
      assertThat(fault.words()).contains("maintenance");
      assertThat(fault.line())
          .isEqualTo(
              HANDSHAKE
                  + "tls: failed to verify certificate: x509: certificate signed by unknown"
                  + " authority\"");
    }
  }

  @Test
  void aForeignClientIsRefused() throws Exception {
    try (TalosServer server = new TalosServer(talos, Status.OK)) {
      CallFault fault =
          fault(server.endpoint(), credentials(talos, Authority.talos().client()), PATIENT);

      assertThat(fault.kind()).isEqualTo(FaultKind.CLIENT_CERTIFICATE_REJECTED);
      assertThat(fault.line())
          .startsWith(CE + "\"error reading server preface: remote error: tls: ");
    }
  }

  @Test
  void anExpiredClientIsRefusedOrCut() throws Exception {
    Identity expired = talos.leaf("O=os:reader", Duration.ofDays(-9), Duration.ofDays(-1));
    try (TalosServer server = new TalosServer(talos, Status.OK)) {
      CallFault fault = fault(server.endpoint(), credentials(talos, expired), PATIENT);

      assertThat(fault.kind())
          .isIn(FaultKind.CLIENT_CERTIFICATE_REJECTED, FaultKind.CONNECTION_LOST);
    }
  }

  @Test
  void aCertificateWithoutAddressesIsToldFromOneWithOthers() throws Exception {
    try (TalosServer server = new TalosServer(talos, talos.server("cp-1"), Status.OK)) {
      CallFault fault = faultOf(server);

      assertThat(fault.kind()).isEqualTo(FaultKind.NAME_NOT_IN_CERTIFICATE);
      assertThat(fault.line())
          .isEqualTo(
              HANDSHAKE
                  + "tls: failed to verify certificate: x509: cannot validate certificate for"
                  + " 127.0.0.1 because it doesn't contain any IP SANs\"");
    }
    Identity others = talos.server("10.5.0.2", "fd00::2", "cp-1");
    try (TalosServer server = new TalosServer(talos, others, Status.OK)) {
      assertThat(faultOf(server).line())
          .isEqualTo(
              HANDSHAKE
                  + "tls: failed to verify certificate: x509: certificate is valid for 10.5.0.2,"
                  + " fd00:0:0:0:0:0:0:2, not 127.0.0.1\"");
    }
  }

  @Test
  void aCertificateOutOfDateSaysOnWhichSide() throws Exception {
    Identity expired = talos.leaf("CN=cp-1", Duration.ofDays(-2), Duration.ofDays(-1), "127.0.0.1");
    try (TalosServer server = new TalosServer(talos, expired, Status.OK)) {
      CallFault fault = faultOf(server);

      assertThat(fault.kind()).isEqualTo(FaultKind.SERVER_CERTIFICATE_EXPIRED);
      assertThat(fault.line()).contains("x509: certificate has expired").contains(" is after ");
    }
    Identity future = talos.leaf("CN=cp-1", Duration.ofDays(1), Duration.ofDays(2), "127.0.0.1");
    try (TalosServer server = new TalosServer(talos, future, Status.OK)) {
      CallFault fault = faultOf(server);

      assertThat(fault.kind()).isEqualTo(FaultKind.SERVER_CERTIFICATE_NOT_YET_VALID);
      assertThat(fault.line()).contains(" is before ");
    }
  }

  @Test
  void aPortWithoutTlsAndOneOfOldTlsAreTold() throws Exception {
    try (TalosServer plain = new TalosServer()) {
      assertThat(faultOf(plain).kind()).isEqualTo(FaultKind.PLAIN_TEXT);
    }
    try (TalosServer old =
        new TalosServer(talos, talos.server("127.0.0.1"), Status.OK, "TLSv1.2")) {
      assertThat(faultOf(old).kind()).isEqualTo(FaultKind.TLS_TOO_OLD);
    }
  }

  @Test
  void aClosedPortRefuses() throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    CallFault fault = fault(at(port), credentials(talos, talos.client()), PATIENT);

    assertThat(fault.kind()).isEqualTo(FaultKind.REFUSED);
    assertThat(fault.words()).contains("127.0.0.1:" + port);
    assertThat(fault.line())
        .isEqualTo(
            CE
                + "\"transport: Error while dialing: dial tcp 127.0.0.1:"
                + port
                + ": connect: connection refused\"");
  }

  @Test
  void aFullBacklogTimesOutAndASilentServerIsToldFromIt() throws Exception {
    try (FullPort full = new FullPort()) {
      CallFault fault = fault(at(full.port()), credentials(talos, talos.client()), QUICK);

      assertThat(fault.kind()).isEqualTo(FaultKind.CONNECT_TIMED_OUT);
      assertThat(fault.line()).endsWith(": i/o timeout\"");
    }
    try (ServerSocket silent = new ServerSocket(0)) {
      CallFault fault = fault(at(silent.getLocalPort()), credentials(talos, talos.client()), QUICK);

      assertThat(fault.kind()).isEqualTo(FaultKind.HANDSHAKE_SILENT);
      assertThat(fault.line()).isEqualTo(HANDSHAKE + "context deadline exceeded\"");
    }
  }

  @Test
  void aServerThatHangsUpAndANameThatNobodyKnowsAreTold() throws Exception {
    try (ServerSocket hangsUp = new ServerSocket(0)) {
      Thread closer = new Thread(() -> closeAll(hangsUp));
      closer.setDaemon(true);
      closer.start();

      CallFault fault =
          fault(at(hangsUp.getLocalPort()), credentials(talos, talos.client()), PATIENT);

      assertThat(fault.kind()).isIn(FaultKind.HANDSHAKE_CLOSED, FaultKind.CONNECTION_LOST);
    }
    Endpoint nowhere = new Endpoint("nowhere.invalid", "nowhere.invalid", 50000);
    CallFault fault = fault(nowhere, credentials(talos, talos.client()), PATIENT);

    assertThat(fault.kind()).isEqualTo(FaultKind.NAME_UNKNOWN);
    assertThat(fault.line()).contains("lookup nowhere.invalid: no such host");
  }

  @Test
  void noRouteIsRead() {
    Status status =
        Status.UNAVAILABLE
            .withDescription("io exception")
            .withCause(new NoRouteToHostException("No route to host: /10.5.0.9:50000"));
    Endpoint endpoint = new Endpoint("10.5.0.9", "10.5.0.9", 50000);

    assertThat(FaultReader.read(status, new Dialled(endpoint, () -> Instant.EPOCH)))
        .isEqualTo(
            new CallFault(
                FaultKind.NO_ROUTE,
                Whose.ENDPOINT,
                "no route leads to 10.5.0.9:50000",
                "code = Unavailable desc = connection error: desc = \"transport: Error while"
                    + " dialing: dial tcp 10.5.0.9:50000: connect: no route to host\""));
  }

  private static Endpoint at(int port) {
    return new Endpoint("127.0.0.1:" + port, "127.0.0.1", port);
  }

  private static void closeAll(ServerSocket server) {
    try {
      while (true) {
        server.accept().close();
      }
    } catch (IOException over) {
      Thread.currentThread().interrupt();
    }
  }
}
