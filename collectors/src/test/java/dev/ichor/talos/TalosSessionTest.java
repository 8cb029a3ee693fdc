package dev.ichor.talos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.protobuf.Empty;
import dev.ichor.collect.reading.Answer;
import dev.ichor.collect.reading.Reading;
import dev.ichor.proto.machine.MachineServiceGrpc;
import dev.ichor.talos.CallFault.Whose;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Calls find an endpoint that works, and what does not work is remembered. */
class TalosSessionTest {

  private static final CallLimits LIMITS =
      new CallLimits(Duration.ofMillis(700), Duration.ofSeconds(10));

  private final Authority talos = Authority.talos();

  private TalosSession open(Endpoint... endpoints) throws TalosconfigException {
    return TalosServer.session(talos, LIMITS, endpoints);
  }

  private static String version(TalosSession session, String node) {
    return MachineServiceGrpc.newBlockingStub(session.channel(node))
        .version(Empty.getDefaultInstance())
        .getMessages(0)
        .getVersion()
        .getTag();
  }

  private static Endpoint closedPort() throws IOException {
    try (ServerSocket free = new ServerSocket(0)) {
      return new Endpoint("127.0.0.1", "127.0.0.1", free.getLocalPort());
    }
  }

  @Test
  void aDeadEndpointIsPassedOverAndTold() throws Exception {
    Endpoint dead = closedPort();
    try (TalosServer server = new TalosServer(talos, Status.OK);
        TalosSession session = open(dead, server.endpoint())) {
      assertThat(version(session, "10.5.0.4")).isEqualTo("v1.13.9");
      assertThat(version(session, "10.5.0.5")).isEqualTo("v1.13.9");

      List<EndpointState> states = session.tried();
      assertThat(states).extracting(EndpointState::answered).containsExactly(false, true);
      assertThat(states.get(0).fault()).extracting(CallFault::kind).isEqualTo(FaultKind.REFUSED);
      assertThat(text(session.readings().get(0)))
          .isEqualTo(
              "rpc error: code = Unavailable desc = connection error: desc = \"transport: Error"
                  + " while dialing: dial tcp 127.0.0.1:"
                  + dead.port()
                  + ": connect: connection refused\"\n");
    }
  }

  @Test
  void aSilentEndpointHoldsNobodyUp() throws Exception {
    try (ServerSocket silent = new ServerSocket(0);
        TalosServer server = new TalosServer(talos, Status.OK);
        TalosSession session =
            open(
                new Endpoint("127.0.0.1", "127.0.0.1", silent.getLocalPort()), server.endpoint())) {
      assertThat(version(session, "10.5.0.4")).isEqualTo("v1.13.9");
      assertThat(session.endpoints().get(0).fault()).isNull();
    }
  }

  @Test
  void aWorkerAsEndpointIsPassedOverAndTold() throws Exception {
    Status refusal = Status.PERMISSION_DENIED.withDescription("no request forwarding");
    try (TalosServer worker = new TalosServer(talos, refusal);
        TalosServer server = new TalosServer(talos, Status.OK);
        TalosSession session = open(worker.endpoint(), server.endpoint())) {
      assertThat(version(session, "10.5.0.4")).isEqualTo("v1.13.9");
      assertThat(version(session, "10.5.0.5")).isEqualTo("v1.13.9");

      assertThat(worker.asked).containsExactly("10.5.0.4");
      assertThat(server.asked).containsExactly("10.5.0.4", "10.5.0.5");
      assertThat(text(session.readings().get(0)))
          .isEqualTo(
              "\t* 127.0.0.1: rpc error: code = PermissionDenied desc = no request"
                  + " forwarding\n");
    }
  }

  @Test
  void aNodeThatTheEndpointCannotReachIsNoFaultOfTheEndpoint() throws Exception {
    Status relayed =
        Status.UNAVAILABLE.withDescription(
            "connection error: desc = \"transport: Error while dialing: dial tcp 10.5.0.4:50000:"
                + " connect: no route to host\"");
    try (TalosServer server = new TalosServer(talos, relayed);
        TalosServer other = new TalosServer(talos, Status.OK);
        TalosSession session = open(server.endpoint(), other.endpoint())) {
      CallFault fault =
          CallFault.of(
              catchThrowableOfType(
                  StatusRuntimeException.class, () -> version(session, "10.5.0.4")));

      assertThat(fault.kind()).isEqualTo(FaultKind.NO_ROUTE);
      assertThat(fault.whose()).isEqualTo(Whose.NODE);
      assertThat(other.asked).isEmpty();
      assertThat(session.tried()).extracting(EndpointState::answered).containsOnly(true);
      assertThat(text(session.readings().get(0))).isEmpty();
    }
  }

  @Test
  void aClientThatMayNotEvenReadIsTold() throws Exception {
    Status denied = Status.PERMISSION_DENIED.withDescription("not authorized");
    try (TalosServer server = new TalosServer(talos, denied);
        TalosSession session = open(server.endpoint())) {
      CallFault fault =
          CallFault.of(
              catchThrowableOfType(
                  StatusRuntimeException.class, () -> version(session, "10.5.0.4")));

      assertThat(fault.kind()).isEqualTo(FaultKind.NOT_AUTHORIZED);
      assertThat(text(session.readings().get(0)))
          .isEqualTo("\t* 10.5.0.4: rpc error: code = PermissionDenied desc = not authorized\n");
    }
  }

  @Test
  void aCallEndsAtItsDeadlineThoughNoEndpointAnswers() throws Exception {
    try (ServerSocket silent = new ServerSocket(0);
        TalosSession session =
            open(new Endpoint("127.0.0.1", "127.0.0.1", silent.getLocalPort()))) {
      StatusRuntimeException late =
          catchThrowableOfType(
              StatusRuntimeException.class,
              () ->
                  MachineServiceGrpc.newBlockingStub(session.channel("10.5.0.4"))
                      .withDeadlineAfter(50, TimeUnit.MILLISECONDS)
                      .version(Empty.getDefaultInstance()));

      assertThat(CallFault.of(late).kind()).isEqualTo(FaultKind.TIMED_OUT);
    }
  }

  private static String text(Reading reading) {
    return ((Answer.Whole) reading.answer()).bytes().toStringUtf8();
  }
}
