package dev.ichor.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ichor.collect.reading.Answer;
import dev.ichor.collect.reading.Reading;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.probe.LoopbackServer.Behaviour;
import dev.ichor.probe.LoopbackServer.Tls;
import dev.ichor.probe.Pki.Leaf;
import dev.ichor.talos.FullPort;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written down of real servers on loopback. */
class ProbesTest {

  private static final Duration SHORT = Duration.ofMillis(150);
  private static final ProbeLimits LIMITS =
      new ProbeLimits(SHORT, Duration.ofSeconds(2), SHORT, Duration.ofSeconds(10), 16, 4);
  private static final ProbeLimits IMPATIENT =
      new ProbeLimits(SHORT, SHORT, SHORT, Duration.ofSeconds(10), 16, 4);

  private static final Pki TALOS = Pki.talos();
  private static final Pki OTHER = Pki.talos();
  private static final ClientTls CLIENT =
      new ClientTls(
          List.of(TALOS.certificate()),
          TALOS.issue(new Leaf("O=os:reader", Pki.YESTERDAY, Pki.TOMORROW, List.of())));

  private final Probes probes =
      new Probes(
          Clock.fixed(Pki.NOW, ZoneOffset.UTC),
          host -> {
            if (host.equals("cp.example.net")) {
              return List.of(address(1), address(2));
            }
            if (host.equals("gone.example.net")) {
              throw new UnknownHostException("gone.example.net: Name or service not known");
            }
            if (host.equals("later.example.net")) {
              throw new UnknownHostException(
                  "later.example.net: Temporary failure in name resolution");
            }
            return NameLookup.ofSystem().addresses(host);
          });

  private static InetAddress address(int last) throws UnknownHostException {
    return InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) last});
  }

  private String talos(int port, ClientTls client, ProbeLimits limits) {
    return text(probes.talosApi(List.of(ProbeTarget.endpoint("127.0.0.1", port)), client, limits));
  }

  private String talos(Behaviour behaviour, ClientTls client, ProbeLimits limits)
      throws IOException {
    try (LoopbackServer server = new LoopbackServer(behaviour)) {
      return talos(server.port(), client, limits);
    }
  }

  private static String text(Reading reading) {
    return ((Answer.Whole) reading.answer()).bytes().toStringUtf8();
  }

  /** The lines of the only connection. */
  private static List<String> connection(String document) {
    return document.substring(document.indexOf("- address: ")).lines().map(String::strip).toList();
  }

  @Test
  void aServerOfTheClusterIsWrittenDownWhole() throws IOException {
    try (LoopbackServer server =
        new LoopbackServer(
            Tls.of(TALOS.issue(Leaf.of("cp-1", "10.5.0.2", "127.0.0.1", "fd00::2")))
                .forClientsOf(TALOS))) {

      Reading reading =
          probes.talosApi(
              List.of(ProbeTarget.endpoint("127.0.0.1", server.port())), CLIENT, LIMITS);

      assertThat(reading.artefact()).isEqualTo(ArtefactId.PROBE_TALOS_API);
      assertThat(reading.node()).isEqualTo(NodeName.CLUSTER);
      assertThat(reading.file()).isEqualTo("ichor/probes/talos-api.yaml");
      assertThat(reading.call()).isEqualTo("probe talos-api");
      assertThat(text(reading).replaceFirst("\"[0-9a-f]{8}\"", "\"FINGERPRINT\""))
          .isEqualTo(
              """
              asked: "2026-11-22T12:00:00Z"
              authorities: ["FINGERPRINT"]
              targets:
              - host: "127.0.0.1"
                port: %d
                node: "127.0.0.1"
                endpoint: true
                lookup: "literal"
                connections:
                - address: "127.0.0.1"
                  tcp: "open"
                  tls: "open"
                  version: "TLSv1.3"
                  protocol: "h2"
                  client: "accepted"
                  certificate:
                    subject: "O=cp-1,CN=cp-1"
                    issuer: "O=talos"
                    trusted: true
                    namesake: "talos"
                    names: ["cp-1"]
                    addresses: ["10.5.0.2", "127.0.0.1", "fd00:0:0:0:0:0:0:2"]
                    notBefore: "2026-11-22T11:00:00Z"
                    notAfter: "2026-11-23T11:00:00Z"
              """
                  .formatted(server.port()));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ed25519", "EC", "RSA"})
  void authoritiesOfEveryKindAreFollowed(String algorithm) throws IOException {
    Pki pki = new Pki("O=talos", algorithm);
    ClientTls client = new ClientTls(List.of(OTHER.certificate(), pki.certificate()), List.of());

    assertThat(connection(talos(Tls.of(pki.issue(Leaf.of("127.0.0.1"))), client, LIMITS)))
        .contains("tls: \"open\"", "trusted: true");
  }

  @Test
  void anotherAuthorityOfTheSameNameIsNoneThatIsTrusted() throws IOException {
    assertThat(connection(talos(Tls.of(OTHER.issue(Leaf.of("127.0.0.1"))), CLIENT, LIMITS)))
        .contains("tls: \"open\"", "trusted: false", "namesake: \"talos\"");
  }

  @Test
  void aCertificateOfTheMaintenanceStageNamesNobody() throws IOException {
    assertThat(connection(talos(Tls.of(Pki.nameless()), CLIENT, LIMITS)))
        .containsExactly("- address: \"127.0.0.1\"", "tcp: \"open\"", "tls: \"nameless\"");
  }

  @Test
  void timeIsJudgedApartFromTrust() throws IOException {
    Leaf expired = Leaf.of("127.0.0.1").during(Pki.YESTERDAY, Pki.NOW.minusSeconds(60));

    assertThat(connection(talos(Tls.of(TALOS.issue(expired)), CLIENT, LIMITS)))
        .contains("trusted: true", "notAfter: \"2026-11-22T11:59:00Z\"");
  }

  @Test
  void aClientThatIsRefusedHearsWhy() throws IOException {
    Behaviour strict = Tls.of(TALOS.issue(Leaf.of("127.0.0.1"))).forClientsOf(TALOS);
    Leaf past =
        new Leaf(
            "O=os:admin",
            Pki.NOW.minus(Duration.ofDays(9)),
            Pki.NOW.minus(Duration.ofDays(8)),
            List.of());

    assertThat(connection(talos(strict, with(TALOS, past), LIMITS)))
        .contains("tls: \"open\"", "client: \"certificate_unknown\"");
    assertThat(connection(talos(strict, with(OTHER, Leaf.of()), LIMITS)))
        .contains("tls: \"open\"", "client: \"certificate_unknown\"");
  }

  private static ClientTls with(Pki pki, Leaf leaf) {
    return new ClientTls(List.of(TALOS.certificate()), pki.issue(leaf));
  }

  @Test
  void aClientWithoutAKeyIsNotSaidToBeRefused() throws IOException {
    Behaviour strict = Tls.of(TALOS.issue(Leaf.of("127.0.0.1"))).forClientsOf(TALOS);

    assertThat(connection(talos(strict, ClientTls.NONE, LIMITS)))
        .contains("tls: \"open\"")
        .noneMatch(line -> line.startsWith("client:") || line.startsWith("trusted:"));
  }

  @Test
  void aServerThatKnowsOnlyOldTlsIsToldFromASilentOne() throws IOException {
    Behaviour old = Tls.of(OTHER.issue(Leaf.of("proxy.example.net"))).only("TLSv1.2");

    assertThat(connection(talos(old, CLIENT, LIMITS)))
        .contains(
            "tls: \"protocol-version\"", "version: \"TLSv1.2\"", "names: [\"proxy.example.net\"]");
  }

  @Test
  void aServerThatDoesNotSpeakHttp2IsSaidToBe() throws IOException {
    assertThat(
            connection(
                talos(
                    Tls.of(TALOS.issue(Leaf.of("127.0.0.1"))).speaking("http/1.1"),
                    CLIENT,
                    LIMITS)))
        .contains("tls: \"not-http2\"", "alert: \"no_application_protocol\"");
    assertThat(
            connection(talos(Tls.of(TALOS.issue(Leaf.of("127.0.0.1"))).speaking(), CLIENT, LIMITS)))
        .contains("tls: \"not-http2\"", "trusted: true");
  }

  @Test
  void plainTextIsNoTls() throws IOException {
    Behaviour plain =
        socket ->
            socket
                .getOutputStream()
                .write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));

    assertThat(connection(talos(plain, CLIENT, LIMITS)))
        .containsExactly("- address: \"127.0.0.1\"", "tcp: \"open\"", "tls: \"not-tls\"");
  }

  @Test
  void acceptingAndClosingAcceptingAndSilenceAndResetsAreToldApart() throws IOException {
    assertThat(connection(talos(Socket::close, CLIENT, LIMITS))).contains("tls: \"closed\"");
    assertThat(connection(talos(socket -> {}, CLIENT, IMPATIENT))).contains("tls: \"deadline\"");
    Behaviour reset =
        socket -> {
          socket.getInputStream().read();
          socket.setSoLinger(true, 0);
          socket.close();
        };
    assertThat(connection(talos(reset, CLIENT, LIMITS))).contains("tls: \"reset\"");
  }

  @Test
  void aPortOnWhichNobodyListensRefuses() throws IOException {
    assertThat(connection(talos(LoopbackServer.closedPort(), CLIENT, LIMITS)))
        .containsExactly("- address: \"127.0.0.1\"", "tcp: \"refused\"");
  }

  @Test
  void aPortThatAnswersNothingTimesOut() throws IOException {
    try (FullPort full = new FullPort()) {
      assertThat(connection(talos(full.port(), CLIENT, IMPATIENT)))
          .containsExactly("- address: \"127.0.0.1\"", "tcp: \"timeout\"");
    }
  }

  @Test
  void everyAddressOfANameIsTried() throws IOException {
    try (LoopbackServer server =
        new LoopbackServer(Tls.of(TALOS.issue(Leaf.of("cp.example.net"))))) {

      String document =
          text(
              probes.talosApi(
                  List.of(ProbeTarget.endpoint("cp.example.net", server.port())), CLIENT, LIMITS));

      assertThat(document.lines().map(String::strip))
          .containsSubsequence(
              "lookup: \"found\"",
              "- address: \"127.0.0.1\"",
              "tcp: \"open\"",
              "- address: \"127.0.0.2\"",
              "tcp: \"refused\"");
    }
  }

  @Test
  void aNameThatLeadsNowhereIsToldFromOneThatCouldNotBeAsked() {
    String document =
        text(
            probes.talosApi(
                List.of(
                    ProbeTarget.endpoint("gone.example.net", 50000),
                    ProbeTarget.endpoint("later.example.net", 50000)),
                CLIENT,
                LIMITS));

    assertThat(document.lines().map(String::strip))
        .containsSubsequence(
            "lookup: \"unknown\"", "connections: []", "lookup: \"failed\"", "connections: []");
  }

  @Test
  void twoHundredSilentTargetsEndWithTheRun() throws IOException {
    try (LoopbackServer server = new LoopbackServer(socket -> {})) {
      List<ProbeTarget> targets =
          Stream.generate(() -> ProbeTarget.endpoint("127.0.0.1", server.port()))
              .limit(200)
              .toList();
      long begun = System.nanoTime();

      String document =
          text(probes.talosApi(targets, CLIENT, LIMITS.within(Duration.ofMillis(500))));

      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(2));
      assertThat(document.lines().filter(line -> line.contains("tcp: \"not-tried\""))).hasSize(200);
      assertThat(server.accepted()).isLessThanOrEqualTo(LIMITS.parallel());
    }
  }

  @Test
  void theKubernetesEndpointIsAskedSeveralTimesOver() throws IOException {
    Pki kubernetes = new Pki("CN=kubernetes", "EC");
    Behaviour apiServer =
        Tls.of(kubernetes.issue(Leaf.of("kubernetes.default", "127.0.0.1")))
            .speaking("h2", "http/1.1")
            .answering("HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n");
    try (LoopbackServer server = new LoopbackServer(apiServer)) {
      ClientTls client = new ClientTls(List.of(kubernetes.certificate()), List.of());

      Reading reading =
          probes.kubernetesEndpoint("https://127.0.0.1:" + server.port(), client, LIMITS);

      assertThat(reading.artefact()).isEqualTo(ArtefactId.PROBE_KUBERNETES_ENDPOINT);
      assertThat(reading.file()).isEqualTo("ichor/probes/kubernetes-endpoint.yaml");
      assertThat(reading.call()).isEqualTo("probe kubernetes-endpoint");
      assertThat(text(reading).lines().map(String::strip))
          .contains("url: \"https://127.0.0.1:" + server.port() + "\"", "trusted: true")
          .filteredOn(line -> line.equals("status: 401"))
          .hasSize(4);
      assertThat(server.accepted()).isEqualTo(4);
    }
  }

  @Test
  void anEndpointWithoutAPortIsThatOfItsScheme() {
    ProbeLimits once = new ProbeLimits(SHORT, SHORT, SHORT, Duration.ofSeconds(2), 1, 1);

    assertThat(text(probes.kubernetesEndpoint("https://127.0.0.9", ClientTls.NONE, once)))
        .contains("  port: 443\n");
    assertThat(text(probes.kubernetesEndpoint("http://127.0.0.9", ClientTls.NONE, once)))
        .contains("  port: 80\n");
  }

  @Test
  void whatANetworkSendsIsNeverTakenForStructure() throws IOException {
    Leaf odd = new Leaf("CN=a\\\"\\0A- host", Pki.YESTERDAY, Pki.TOMORROW, List.of("127.0.0.1"));

    assertThat(talos(Tls.of(TALOS.issue(odd)), CLIENT, LIMITS).lines())
        .filteredOn(line -> line.strip().startsWith("- host"))
        .hasSize(1);
  }
}
