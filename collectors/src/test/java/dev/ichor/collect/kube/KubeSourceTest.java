package dev.ichor.collect.kube;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ichor.artefact.RecordedNotes;
import dev.ichor.artefact.kubernetes.NodeList;
import dev.ichor.artefact.kubernetes.SigningRequests;
import dev.ichor.artefact.kubernetes.SystemPodList;
import dev.ichor.collect.Artefact;
import dev.ichor.collect.reading.Answer;
import dev.ichor.collect.reading.Reading;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes of asking an API server, a real one on loopback with recorded answers. */
class KubeSourceTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T13:00:00Z"), ZoneOffset.UTC);
  private static final Duration LONG = Duration.ofSeconds(20);
  private static final Duration SHORT = Duration.ofMillis(300);

  @TempDir Path folder;

  @Test
  void aHealthyClusterIsReadWhole() {
    try (KubeServer server = new KubeServer()) {
      assertThat(reasons(read(server.url(), LONG))).isEmpty();
      assertThat(server.methods).containsOnly("GET");
    }
  }

  @Test
  void everyCallIsOneThatTheRightsAreAskedFor() {
    try (KubeServer server = new KubeServer()) {
      read(server.url(), LONG);

      assertThat(server.asked).allMatch(KubeSourceTest::granted);
      assertThat(server.asked).noneMatch(url -> url.contains("secrets"));
      assertThat(server.asked).noneMatch(url -> url.contains("configmaps"));
    }
  }

  private static boolean granted(String url) {
    String path = url.replaceAll("\\?.*", "");
    String[] parts = path.split("/", -1);
    String plural = parts[parts.length - 1];
    String group = path.startsWith("/apis/") ? parts[2] : "";
    return RbacPlan.rules().stream()
        .anyMatch(
            rule ->
                rule.nonResourceUrls().contains(path)
                    || (rule.apiGroups().contains(group) && rule.resources().contains(plural)));
  }

  @Test
  void theListsGiveTheFactsOfTheAnswers() throws IOException {
    try (KubeServer server = new KubeServer()) {
      Map<String, Reading> readings = read(server.url(), LONG);

      same(readings, "kubernetes nodes", new NodeList(), "nodes.json");
      same(
          readings, "kubernetes pods in kube-system", new SystemPodList(), "pods-kube-system.json");
      same(
          readings,
          "kubernetes certificatesigningrequests",
          new SigningRequests(),
          "certificatesigningrequests.json");
    }
  }

  private static void same(
      Map<String, Reading> readings, String call, Artefact observer, String recorded)
      throws IOException {
    RecordedNotes live = RecordedNotes.of(observer, text(readings, call));
    RecordedNotes raw = RecordedNotes.of(observer, KubeServer.recorded("healthy/" + recorded));
    assertThat(live.facts).isNotEmpty().isEqualTo(raw.facts);
    assertThat(live.excerpts).isEqualTo(raw.excerpts);
    assertThat(live.aliases).isEqualTo(raw.aliases);
  }

  @Test
  void listsAreWrittenAsInASupportBundleWithoutWhatNobodyReads() {
    try (KubeServer server = new KubeServer()) {
      Map<String, Reading> readings = read(server.url(), LONG);

      assertThat(text(readings, "kubernetes nodes"))
          .startsWith("items:\n- metadata:\n    annotations:\n")
          .contains(
              "\n  status:\n    addresses:\n    - address: \"10.5.0.2\"\n      type: InternalIP\n")
          .doesNotContain("managedFields");
      assertThat(requireNonNull(readings.get("kubernetes nodes")).file())
          .isEqualTo("kubernetesResources/nodes.yaml");
    }
  }

  @Test
  void valuesOfVariablesAreNotKeptUnlessTheySayWhereTheApiServerIs() {
    String pod =
        """
        {"kind":"PodList","metadata":{},"items":[{"metadata":{"name":"a","annotations":{
        "kubectl.kubernetes.io/last-applied-configuration":"hidden-applied"}},"spec":{"containers":[
        {"name":"c","env":[{"name":"PASSWORD","value":"hidden-word"},
        {"name":"KUBERNETES_SERVICE_HOST","value":"127.0.0.1"}]}]}}]}
        """;
    try (KubeServer server =
        new KubeServer().on("/api/v1/namespaces/kube-system/pods", KubeServer.status(200, pod))) {
      assertThat(text(read(server.url(), LONG), "kubernetes pods in kube-system"))
          .contains("KUBERNETES_SERVICE_HOST")
          .doesNotContain("hidden");
    }
  }

  @Test
  void longListsAreReadPageByPage() {
    String head = "{\"kind\":\"NodeList\",\"metadata\":{\"continue\":\"a/b\"},\"items\":[";
    String last = "{\"kind\":\"NodeList\",\"metadata\":{},\"items\":[";
    try (KubeServer server =
        new KubeServer()
            .on(
                "/api/v1/nodes",
                exchange -> {
                  boolean more = exchange.getRequestURI().toString().contains("continue=a%2Fb");
                  String name = more ? "second" : "first";
                  KubeServer.answer(
                      exchange,
                      200,
                      (more ? last : head) + "{\"metadata\":{\"name\":\"" + name + "\"}}]}");
                })) {
      Map<String, Reading> readings = read(server.url(), LONG);

      assertThat(text(readings, "kubernetes nodes"))
          .isEqualTo("items:\n- metadata:\n    name: first\n- metadata:\n    name: second\n");
      assertThat(server.asked).contains("/api/v1/nodes?limit=500");
    }
  }

  @Test
  void withoutQuorumTheServerTellsSoAndIsNotAskedAgain() {
    try (KubeServer server = new KubeServer()) {
      server
          .on("*", KubeServer.status(429, KubeServer.recorded("reinitializing.json")))
          .on("/version", KubeServer.status(200, KubeServer.recorded("healthy/version.json")))
          .on("/readyz", KubeServer.status(500, KubeServer.recorded("readyz-quorum-lost.txt")))
          .on("/api/v1/events", server::hang);
      Map<String, Reading> readings = read(server.url(), SHORT);

      assertThat(reasons(readings))
          .containsEntry(
              "kubernetes nodes",
              "unreachable: the API server answers 429 storage is (re)initializing")
          .containsEntry("kubernetes events", "timed-out: no answer within 300 ms")
          .doesNotContainKeys("kubernetes readyz", "kubernetes version");
      assertThat(text(readings, "kubernetes readyz"))
          .startsWith("2026-11-22T12:53:58Z " + server.url() + "/readyz?verbose: 500\n[+]ping ok\n")
          .contains("\n[-]etcd-readiness failed: reason withheld\n");
      assertThat(server.asked).filteredOn(url -> url.startsWith("/api/v1/nodes")).hasSize(1);
    }
  }

  @Test
  void whatIsForbiddenIsDeniedAndTheRestIsRead() {
    String words = "nodes is forbidden: User \"me\" cannot list resource \"nodes\"";
    String status =
        "{\"kind\":\"Status\",\"message\":\"" + words.replace("\"", "\\\"") + "\",\"code\":403}";
    try (KubeServer server = new KubeServer().on("/api/v1/nodes", KubeServer.status(403, status))) {
      Map<String, Reading> readings = read(server.url(), LONG);

      assertThat(reasons(readings)).isEqualTo(Map.of("kubernetes nodes", "denied: 403 " + words));
      assertThat(text(readings, "kubernetes client"))
          .isEqualTo("2026-11-22T12:53:58Z Error from server (Forbidden): " + words + "\n");
    }
  }

  @Test
  void aKubeconfigThatTheServerDoesNotKnowIsSaidInTheWordsOfKubectl() {
    try (KubeServer server =
        new KubeServer()
            .on(
                "*",
                KubeServer.status(401, "{\"kind\":\"Status\",\"message\":\"Unauthorized\"}"))) {
      Map<String, Reading> readings = read(server.url(), LONG);

      assertThat(reasons(readings)).containsEntry("kubernetes nodes", "denied: 401 Unauthorized");
      assertThat(text(readings, "kubernetes client"))
          .isEqualTo(
              "2026-11-22T12:53:58Z error: You must be logged in to the server (Unauthorized)\n");
    }
  }

  @Test
  void anApiThatIsNotThereIsUnsupportedAndGarbageIsBroken() {
    try (KubeServer server =
        new KubeServer()
            .on("/apis/apps/v1/daemonsets", KubeServer.status(404, "404 page not found\n"))
            .on("/api/v1/nodes", KubeServer.status(200, "<html>[it works</html>"))
            .on("/api/v1/events", KubeServer.status(200, "{\"kind\":\"EventList\",\"items\":[{"))) {
      Map<String, String> reasons = reasons(read(server.url(), LONG));

      assertThat(reasons)
          .containsOnlyKeys("kubernetes daemonsets", "kubernetes nodes", "kubernetes events");
      assertThat(reasons.get("kubernetes daemonsets"))
          .isEqualTo("unsupported: 404 404 page not found");
      assertThat(reasons.get("kubernetes nodes")).startsWith("broken: the answer is no JSON");
      assertThat(reasons.get("kubernetes events")).startsWith("broken: the answer is no JSON");
    }
  }

  @Test
  void aBodyThatNeverEndsCostsOneDeadline() {
    try (KubeServer server = new KubeServer()) {
      server.on(
          "/api/v1/nodes",
          exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("{\"kind\":".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            server.hang(exchange);
          });

      assertThat(reasons(read(server.url(), SHORT)))
          .isEqualTo(Map.of("kubernetes nodes", "timed-out: no answer within 300 ms"));
    }
  }

  @Test
  void aServerThatAcceptsAndSaysNothingIsAskedOnce() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      Map<String, Reading> readings = read("http://127.0.0.1:" + silent.getLocalPort(), SHORT);

      assertThat(reasons(readings)).hasSize(KubeRead.values().length);
      assertThat(reasons(readings).values()).allMatch(words -> words.startsWith("timed-out: "));
      assertThat(text(readings, "kubernetes client"))
          .isEqualTo(
              "2026-11-22T13:00:00Z Unable to connect to the server: net/http: TLS handshake"
                  + " timeout\n");
    }
  }

  @Test
  void aPortWhereNobodyListensIsRefused() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    Map<String, Reading> readings = read("https://127.0.0.1:" + port, LONG);

    assertThat(reasons(readings))
        .containsEntry(
            "kubernetes nodes",
            "unreachable: https://127.0.0.1:"
                + port
                + ": dial tcp 127.0.0.1:"
                + port
                + ": connect: connection refused");
    assertThat(text(readings, "kubernetes client"))
        .isEqualTo(
            "2026-11-22T13:00:00Z Unable to connect to the server: dial tcp 127.0.0.1:"
                + port
                + ": connect: connection refused\n");
  }

  @Test
  void theNodesGiveTheirInternalAddresses() {
    try (KubeServer server = new KubeServer();
        KubeSource source = open(server.url(), LONG)) {
      assertThat(source.internalIps())
          .containsExactly("10.5.0.2", "10.5.0.3", "10.5.0.4", "10.5.0.5", "10.5.0.6");
      source.read(reading -> {});
      assertThat(server.asked).filteredOn(url -> url.startsWith("/api/v1/nodes")).hasSize(1);
    }
  }

  @Test
  void withoutAKubeconfigEveryDocumentSaysSo() {
    KubeOptions options = new KubeOptions(true, null, null, folder, LONG, LONG);
    Map<String, String> reasons;
    try (KubeSource source = KubeSource.open(options, Map.of(), CLOCK)) {
      reasons = reasons(readings(source));
      assertThat(source.internalIps()).isEmpty();
    }

    assertThat(reasons).hasSize(KubeRead.values().length);
    assertThat(reasons.values()).allMatch(words -> words.startsWith("not-in-input: no kubeconfig"));
  }

  private Map<String, Reading> read(String url, Duration perCall) {
    try (KubeSource source = open(url, perCall)) {
      return readings(source);
    }
  }

  private KubeSource open(String url, Duration perCall) {
    Path config = KubeServer.kubeconfig(folder, url, "", "token: abc");
    KubeOptions options = new KubeOptions(true, config, null, folder, perCall, LONG);
    return KubeSource.open(options, Map.of(), CLOCK);
  }

  private static Map<String, Reading> readings(KubeSource source) {
    Map<String, Reading> readings = new ConcurrentHashMap<>();
    source.read(reading -> readings.put(reading.call(), reading));
    return readings;
  }

  private static Map<String, String> reasons(Map<String, Reading> readings) {
    Map<String, String> reasons = new TreeMap<>();
    readings.forEach(
        (call, reading) -> {
          if (reading.answer() instanceof Answer.None none) {
            reasons.put(call, none.reason().dashed() + ": " + none.words());
          } else if (reading.answer() instanceof Answer.Part part) {
            reasons.put(call, "part, " + part.reason().dashed() + ": " + part.words());
          }
        });
    return reasons;
  }

  private static String text(Map<String, Reading> readings, String call) {
    Reading reading = requireNonNull(readings.get(call), call);
    return reading.answer() instanceof Answer.Whole whole
        ? whole.bytes().toStringUtf8()
        : reading.toString();
  }
}
