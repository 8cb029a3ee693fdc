package dev.ichor.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ichor.artefact.Observers;
import dev.ichor.artefact.RecordedNotes;
import dev.ichor.collect.reading.Answer;
import dev.ichor.collect.reading.Reading;
import dev.ichor.fact.DialError;
import dev.ichor.fact.Fact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.client.Api;
import dev.ichor.fact.client.ApiDialFailed;
import dev.ichor.fact.client.ApiHandshakeFailed;
import dev.ichor.fact.client.ApiLookupFailed;
import dev.ichor.fact.client.CertificateLacksName;
import dev.ichor.fact.client.CertificateNameless;
import dev.ichor.fact.client.CertificateOutOfDate;
import dev.ichor.fact.client.CertificateTime;
import dev.ichor.fact.client.CertificateUntrusted;
import dev.ichor.fact.client.ClientCertificateRejected;
import dev.ichor.fact.client.HandshakeError;
import dev.ichor.fact.client.TalosApiProbe;
import dev.ichor.fact.client.TlsAlert;
import dev.ichor.fact.network.EndpointCertificate;
import dev.ichor.fact.network.EndpointProbes;
import dev.ichor.fact.network.LookupError;
import dev.ichor.probe.LoopbackServer.Behaviour;
import dev.ichor.probe.LoopbackServer.Tls;
import dev.ichor.probe.Pki.Leaf;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** From a real server on loopback to the facts that rules see. */
class ProbedFactsTest {

  private static final String HOST = "127.0.0.1";
  private static final NodeName SERVER = new NodeName(HOST);
  private static final ProbeLimits LIMITS =
      new ProbeLimits(
          Duration.ofSeconds(1),
          Duration.ofMillis(400),
          Duration.ofMillis(150),
          Duration.ofSeconds(10),
          4,
          10);
  private static final Pki TALOS = Pki.talos();
  private static final Pki OTHER = Pki.talos();
  private static final TalosApiProbe ANSWERS = new TalosApiProbe(HOST, true);
  private static final TalosApiProbe SILENT = new TalosApiProbe(HOST, false);

  private final Probes probes =
      new Probes(
          Clock.fixed(Pki.NOW, ZoneOffset.UTC),
          host -> {
            if (host.equals(HOST)) {
              return List.of(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
            }
            throw new UnknownHostException(host + ": Name or service not known");
          });

  private static ClientTls client(Pki issuer) {
    Leaf reader = new Leaf("O=os:reader", Pki.YESTERDAY, Pki.TOMORROW, List.of());
    return new ClientTls(List.of(TALOS.certificate()), issuer.issue(reader));
  }

  private static List<Fact> facts(Reading reading) throws IOException {
    Answer.Whole whole = (Answer.Whole) reading.answer();
    RecordedNotes notes =
        RecordedNotes.of(
            Observers.all().find(reading.artefact()).orElseThrow(),
            reading.node(),
            whole.bytes().toByteArray());
    assertThat(notes.notExamined).isEmpty();
    return notes.facts;
  }

  private List<Fact> talos(Behaviour behaviour) throws IOException {
    try (LoopbackServer server = new LoopbackServer(behaviour)) {
      return talos(HOST, server.port(), client(TALOS));
    }
  }

  private List<Fact> talos(String host, int port, ClientTls client) throws IOException {
    return facts(probes.talosApi(List.of(ProbeTarget.endpoint(host, port)), client, LIMITS));
  }

  private List<Fact> kubernetes(Behaviour behaviour) throws IOException {
    try (LoopbackServer server = new LoopbackServer(behaviour)) {
      return facts(
          probes.kubernetesEndpoint(
              "https://" + HOST + ":" + server.port(), ClientTls.NONE, LIMITS));
    }
  }

  private static Tls serving(String... names) {
    return Tls.of(TALOS.issue(Leaf.of(names)));
  }

  private static Fact handshake(Api api, HandshakeError reason) {
    NodeName node = api == Api.TALOS ? SERVER : NodeName.CLUSTER;
    return new ApiHandshakeFailed(node, api, reason, 0, 0, 1, true);
  }

  @Test
  void aServerThatIsAsItShouldBeAnswersAndThatIsAll() throws IOException {
    assertThat(talos(serving(HOST).forClientsOf(TALOS))).containsExactly(ANSWERS);
  }

  @Test
  void anotherCluster() throws IOException {
    assertThat(talos(Tls.of(OTHER.issue(Leaf.of("10.9.9.9")))))
        .containsExactly(
            ANSWERS, new CertificateUntrusted(SERVER, "", Api.TALOS, "talos", 0, 0, 1, true));
  }

  @Test
  void aServerWithoutANameOfTheTalosAuthority() throws IOException {
    assertThat(talos(Tls.of(new Pki("CN=proxy", "EC").issue(Leaf.of(HOST)))))
        .containsExactly(
            ANSWERS, new CertificateUntrusted(SERVER, "", Api.TALOS, "", 0, 0, 1, true));
  }

  @Test
  void aMachineInTheMaintenanceStage() throws IOException {
    assertThat(talos(Tls.of(Pki.nameless())))
        .containsExactly(ANSWERS, new CertificateNameless(SERVER));
  }

  @Test
  void aCertificateWithOtherAddressesAndOneWithout() throws IOException {
    assertThat(talos(serving("cp-1", "10.5.0.2", "10.5.0.3")))
        .containsExactly(
            ANSWERS,
            new CertificateLacksName(SERVER, Api.TALOS, "10.5.0.2, 10.5.0.3", HOST, 0, 0, 1, true));
    assertThat(talos(serving("cp-1")))
        .containsExactly(
            ANSWERS, new CertificateLacksName(SERVER, Api.TALOS, "", HOST, 0, 0, 1, true));
  }

  @Test
  void aCertificateThatRanOutAndOneOfTheFuture() throws IOException {
    Leaf past = Leaf.of(HOST).during(Pki.YESTERDAY, Pki.NOW.minusSeconds(60));
    Leaf future = Leaf.of(HOST).during(Pki.NOW.plusSeconds(7200), Pki.TOMORROW);

    assertThat(talos(Tls.of(TALOS.issue(past))))
        .containsExactly(ANSWERS, outOfDate(CertificateTime.EXPIRED, "2026-11-22T11:59:00Z"));
    assertThat(talos(Tls.of(TALOS.issue(future))))
        .containsExactly(ANSWERS, outOfDate(CertificateTime.NOT_YET_VALID, "2026-11-22T14:00:00Z"));
  }

  private static Fact outOfDate(CertificateTime state, String bound) {
    return new CertificateOutOfDate(
        SERVER, Api.TALOS, state, "2026-11-22T12:00:00Z", bound, 0, 0, 1, true);
  }

  @Test
  void aClientThatIsRefused() throws IOException {
    try (LoopbackServer server = new LoopbackServer(serving(HOST).forClientsOf(TALOS))) {
      assertThat(talos(HOST, server.port(), client(OTHER)))
          .containsExactly(
              ANSWERS,
              new ClientCertificateRejected(
                  SERVER, Api.TALOS, TlsAlert.BAD_CERTIFICATE, 0, 0, 1, true));
    }
  }

  @Test
  void handshakesThatFailAreToldApart() throws IOException {
    Behaviour plain =
        socket ->
            socket
                .getOutputStream()
                .write("HTTP/1.1 400\r\n\r\n".getBytes(StandardCharsets.US_ASCII));

    assertThat(talos(serving(HOST).only("TLSv1.2")))
        .containsExactly(SILENT, handshake(Api.TALOS, HandshakeError.PROTOCOL_VERSION));
    assertThat(talos(serving(HOST).speaking("http/1.1")))
        .containsExactly(SILENT, handshake(Api.TALOS, HandshakeError.NOT_HTTP2));
    assertThat(talos(plain)).containsExactly(SILENT, handshake(Api.TALOS, HandshakeError.NOT_TLS));
    assertThat(talos(Socket::close))
        .containsExactly(SILENT, handshake(Api.TALOS, HandshakeError.CLOSED));
    assertThat(talos(socket -> {}))
        .containsExactly(SILENT, handshake(Api.TALOS, HandshakeError.DEADLINE));
  }

  @Test
  void aPortThatRefusesAndANameThatLeadsNowhere() throws IOException {
    int closed = LoopbackServer.closedPort();

    assertThat(talos(HOST, closed, client(TALOS)))
        .containsExactly(
            SILENT,
            new ApiDialFailed(SERVER, Api.TALOS, HOST, closed, DialError.REFUSED, 0, 0, 1, true));
    assertThat(talos("gone.example.net", 50000, client(TALOS)))
        .containsExactly(
            new TalosApiProbe("gone.example.net", false),
            new ApiLookupFailed(
                new NodeName("gone.example.net"),
                "",
                Api.TALOS,
                "gone.example.net",
                "",
                LookupError.NO_SUCH_HOST,
                0,
                0,
                1,
                true));
  }

  @Test
  void aMachineNeedNotBeReachedFromHere() throws IOException {
    int closed = LoopbackServer.closedPort();

    assertThat(machine(closed)).isEmpty();
    try (LoopbackServer server = new LoopbackServer(Tls.of(OTHER.issue(Leaf.of("10.9.9.9"))))) {
      assertThat(machine(server.port())).isEmpty();
    }
    try (LoopbackServer server = new LoopbackServer(Tls.of(Pki.nameless()))) {
      assertThat(machine(server.port())).containsExactly(new CertificateNameless(SERVER));
    }
  }

  private List<Fact> machine(int port) throws IOException {
    ProbeTarget target = new ProbeTarget(SERVER, HOST, port, false);
    return facts(probes.talosApi(List.of(target), client(TALOS), LIMITS));
  }

  @Test
  void whatTimeDidNotSufficeForIsNotExamined() throws IOException {
    try (LoopbackServer server = new LoopbackServer(socket -> {})) {
      Reading reading =
          probes.talosApi(
              List.of(ProbeTarget.endpoint(HOST, server.port())),
              client(TALOS),
              LIMITS.within(Duration.ofMillis(50)));
      Answer.Whole whole = (Answer.Whole) reading.answer();
      RecordedNotes notes =
          RecordedNotes.of(
              Observers.all().find(reading.artefact()).orElseThrow(),
              reading.node(),
              whole.bytes().toByteArray());

      assertThat(notes.facts).isEmpty();
      assertThat(notes.notExamined).containsExactly("TIMED_OUT: 1 endpoint was not tried in time");
    }
  }

  @Test
  void aLoadBalancerWithADeadServerBehindItAnswersInPart() throws IOException {
    AtomicInteger connection = new AtomicInteger();
    Tls alive = serving(HOST).speaking("http/1.1").answering("HTTP/1.1 200 OK\r\n\r\n");
    Behaviour balancer =
        socket -> {
          if (connection.getAndIncrement() % 3 == 0) {
            socket.close();
          } else {
            alive.serve(socket);
          }
        };

    assertThat(kubernetes(balancer))
        .containsExactly(
            new EndpointProbes(NodeName.CLUSTER, HOST, 10, 6),
            new EndpointCertificate(NodeName.CLUSTER, "", HOST));
  }

  @Test
  void anEndpointThatSpeaksNoTls() throws IOException {
    Behaviour plain =
        socket ->
            socket
                .getOutputStream()
                .write("HTTP/1.1 400\r\n\r\n".getBytes(StandardCharsets.US_ASCII));

    assertThat(kubernetes(plain))
        .containsExactly(
            new EndpointProbes(NodeName.CLUSTER, HOST, 10, 0),
            handshake(Api.KUBERNETES, HandshakeError.NOT_TLS));
  }

  @Test
  void aServerThatStaysSilentAfterTheHandshakeIsNoAnswer() throws IOException {
    assertThat(kubernetes(serving(HOST).speaking("http/1.1")))
        .containsExactly(
            new EndpointProbes(NodeName.CLUSTER, HOST, 10, 0),
            new EndpointCertificate(NodeName.CLUSTER, "", HOST));
  }
}
