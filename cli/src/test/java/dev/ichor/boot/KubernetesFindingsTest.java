package dev.ichor.boot;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.ichor.artefact.Observers;
import dev.ichor.collect.SurveyDraft;
import dev.ichor.collect.kube.KubeOptions;
import dev.ichor.collect.kube.KubeSource;
import dev.ichor.collect.live.LiveSource;
import dev.ichor.collect.reading.ReadingObserver;
import dev.ichor.report.Report;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is concluded from Kubernetes alone, asked over HTTP. */
class KubernetesFindingsTest {

  private static final String EMPTY = "{\"kind\":\"List\",\"metadata\":{},\"items\":[]}";
  private static final String CSRS = "/apis/certificates.k8s.io/v1/certificatesigningrequests";
  private static final String PENDING =
      """
      {"kind":"CertificateSigningRequestList","metadata":{},"items":[{"metadata":{"name":"csr-1",
      "creationTimestamp":"2026-11-22T12:30:00Z"},"spec":{
      "signerName":"kubernetes.io/kubelet-serving","username":"system:node:w1"},"status":{}}]}
      """;

  /** The rules are loaded once. */
  private static final BuiltInExpert EXPERT = new BuiltInExpert();

  @TempDir Path folder;

  @Test
  void aKubeconfigThatTheServerRefusesIsAFinding() throws Exception {
    Map<String, String> answers = new TreeMap<>();
    answers.put("*", "401 {\"kind\":\"Status\",\"message\":\"Unauthorized\"}");

    assertThat(found(answers)).containsExactly("client.kubeconfig-rejected");
  }

  @Test
  void aServingRequestThatNobodyApprovesIsAFinding() throws Exception {
    Map<String, String> answers = new TreeMap<>();
    answers.put(CSRS, "200 " + PENDING);

    assertThat(found(answers)).containsExactly("csr.serving-not-approved");
  }

  @Test
  void anApiServerThatIsNotReadyIsAFinding() throws Exception {
    Map<String, String> answers = new TreeMap<>();
    answers.put("*", "429 {\"message\":\"storage is (re)initializing\"}");
    answers.put("/version", "200 {\"gitVersion\":\"v1.36.3\"}");
    answers.put("/readyz", "500 [+]ping ok\n[-]etcd-readiness failed: reason withheld\n");

    assertThat(found(answers)).contains("etcd.unhealthy");
  }

  @Test
  void ofAnEmptyHealthyClusterNothingIsFound() throws Exception {
    assertThat(found(new TreeMap<>())).isEmpty();
  }

  private List<String> found(Map<String, String> answers) throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String path = exchange.getRequestURI().getPath();
          String usual = answers.getOrDefault("*", "200 " + EMPTY);
          String answer = answers.getOrDefault(path, usual);
          byte[] body = answer.substring(4).getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("ichor-replay-at", "2026-11-22T13:00:00Z");
          exchange.sendResponseHeaders(Integer.parseInt(answer.substring(0, 3)), body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    try {
      return concluded(kubeconfig(server.getAddress().getPort()));
    } finally {
      server.stop(0);
    }
  }

  private List<String> concluded(Path kubeconfig) throws Exception {
    ReadingObserver observer = new ReadingObserver(Observers.all());
    Duration limit = Duration.ofSeconds(20);
    KubeOptions options = new KubeOptions(true, kubeconfig, null, folder, limit, limit);
    try (KubeSource source = KubeSource.open(options, Map.of(), Clock.systemUTC())) {
      source.read(observer);
    }
    SurveyDraft draft = new SurveyDraft();
    observer.addTo(draft);
    Request request = new Request(List.of(), List.of(), null, List.of(), List.of(), null);
    Report report =
        EXPERT.conclude(request, draft.finish("live", null, LiveSource.absences()), stage -> {});
    return report.conclusions().stream().map(Report.Conclusion::id).distinct().sorted().toList();
  }

  private Path kubeconfig(int port) throws IOException {
    return Files.writeString(
        folder.resolve("config"),
        """
        current-context: c
        contexts: [{name: c, context: {cluster: k, user: u}}]
        clusters: [{name: k, cluster: {server: "http://127.0.0.1:%d"}}]
        users: [{name: u, user: {token: t}}]
        """
            .formatted(port));
  }
}
