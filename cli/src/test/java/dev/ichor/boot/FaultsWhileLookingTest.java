package dev.ichor.boot;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.ichor.collect.live.LogLimit;
import dev.ichor.collect.live.ReadLimits;
import dev.ichor.conclusion.Severity;
import dev.ichor.render.Run;
import dev.ichor.render.Style;
import dev.ichor.render.TextReport;
import dev.ichor.replay.Fault;
import dev.ichor.replay.RecordingReader;
import dev.ichor.replay.ReplayServer;
import dev.ichor.report.Report;
import dev.ichor.report.Report.Conclusion;
import dev.ichor.report.Report.Source;
import dev.ichor.report.Role;
import dev.ichor.talos.Authority;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What goes wrong at one machine, or with Kubernetes, is said of that alone, and costs the others
 * nothing. The five machines are served over mTLS.
 */
class FaultsWhileLookingTest {

  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
  private static final Duration RUN = Duration.ofSeconds(15);
  private static final Duration CALL = Duration.ofSeconds(3);

  private static final String CLUSTER = "(cluster)";

  private static final String KUBERNETES =
      "certificate signing requests, node objects, pods of all namespaces, readiness of the API"
          + " server and 2 more (the API server accepted the connection and did not answer within"
          + " 3.0 s)";

  @TempDir private Path folder;

  private Report look(ReplayServer server, Path kubeconfig, List<String> endpoints)
      throws Exception {
    Path talosconfig = Files.writeString(folder.resolve("talosconfig"), server.talosconfig());
    LiveRequest request =
        new LiveRequest(
            new LiveRequest.Talos(talosconfig, null, endpoints, List.of()),
            new LiveRequest.Kubernetes(true, kubeconfig, null),
            true,
            new ReadLimits(RUN, CALL, Duration.ofSeconds(4), 16, LogLimit.defaults(), false),
            null,
            List.of(),
            List.of(),
            Severity.ERROR,
            new LiveRequest.Surroundings(Map.of(), folder, Clock.fixed(NOW, ZoneOffset.UTC)));
    long from = System.nanoTime();
    Report report = new BuiltInExpert().look(request, reading -> {}, stage -> {}).report();
    assertThat(Duration.ofNanos(System.nanoTime() - from)).isLessThan(RUN.plusSeconds(2));
    return report;
  }

  private static ReplayServer fiveMachines() throws Exception {
    InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    return ReplayServer.start(
        RecordingReader.read(Captures.named("live-healthy").bundle()), any, "os:reader", NOW);
  }

  private Path kubeconfig(String server, String trust) throws Exception {
    return Files.writeString(
        folder.resolve("kubeconfig"),
        """
        current-context: c
        contexts: [{name: c, context: {cluster: k, user: u}}]
        clusters: [{name: k, cluster: {server: "%s"%s}}]
        users: [{name: u, user: {token: t}}]
        """
            .formatted(server, trust));
  }

  /** An API server that shakes hands and answers nothing until the end. */
  private static HttpsServer mute(Authority authority, CountDownLatch end, ExecutorService threads)
      throws Exception {
    // the recording's clock has to find it valid as well
    Duration since = Duration.between(Instant.now(), Instant.parse("2026-11-01T00:00:00Z"));
    Authority.Identity own =
        authority.leaf("CN=kubernetes", since, Duration.ofDays(1), "127.0.0.1");
    KeyStore keys = KeyStore.getInstance("PKCS12");
    keys.load(null, null);
    keys.setKeyEntry("own", own.key(), new char[0], new Certificate[] {own.certificate()});
    KeyManagerFactory shown = KeyManagerFactory.getInstance("SunX509");
    shown.init(keys, new char[0]);
    SSLContext tls = SSLContext.getInstance("TLS");
    tls.init(shown.getKeyManagers(), null, null);
    HttpsServer server =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(tls));
    server.setExecutor(threads);
    server.createContext(
        "/",
        exchange -> {
          try {
            end.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    server.start();
    return server;
  }

  /** What is said of each machine: kinds of status, with how many documents have it. */
  private static Map<String, Map<String, Long>> statuses(Report report) {
    return report.sources().values().stream()
        .collect(
            Collectors.groupingBy(
                Source::node,
                TreeMap::new,
                Collectors.groupingBy(Source::status, TreeMap::new, Collectors.counting())));
  }

  private static List<String> standing(Report report) {
    return report.conclusions().stream()
        .filter(one -> one.role() == Role.ROOT || one.role() == Role.UNEXPLAINED)
        .map(Conclusion::key)
        .sorted()
        .toList();
  }

  /** The sentence of the report on what could not be looked at. */
  private static String couldNotLook(Report report) {
    Run run = new Run("0", "", List.of("x"), List.of(), List.of(), Severity.ERROR, 0, null);
    return TextReport.render(report, run, Style.PLAIN)
        .replace('\n', ' ')
        .replaceFirst(".*(Could not look at: .*?[.]) \\d+ problems known.*", "$1");
  }

  @Test
  void eachFaultIsNamedTheRestIsWholeAndTheReportIsInTime() throws Exception {
    Report report;
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        ServerSocket kubernetes = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        ReplayServer server = fiveMachines()) {
      server.faults().set("10.5.0.3", new Fault(Fault.Kind.HANG));
      server.faults().set("10.5.0.4", new Fault(Fault.Kind.RESET));
      server.faults().set("10.5.0.5", new Fault(Fault.Kind.GARBAGE));
      server.faults().set("10.5.0.6", new Fault(Fault.Kind.DENIED));
      Path kubeconfig = kubeconfig("https://127.0.0.1:" + kubernetes.getLocalPort(), "");
      List<String> endpoints = List.of("127.0.0.1:" + silent.getLocalPort(), server.endpoint());
      report = look(server, kubeconfig, endpoints);
    }

    assertThat(statuses(report))
        .isEqualTo(
            Map.of(
                CLUSTER,
                Map.of("complete", 5L, "timed-out", 6L, "not-in-input", 1L),
                "ichor-cp1",
                Map.of("complete", 53L, "unsupported", 3L, "not-in-input", 2L),
                "ichor-cp2",
                Map.of("timed-out", 51L, "not-in-input", 3L),
                "ichor-cp3",
                Map.of("unreachable", 51L, "not-in-input", 3L),
                "ichor-w1",
                Map.of("broken", 34L, "complete", 16L, "unsupported", 3L, "not-in-input", 3L),
                "ichor-w2",
                Map.of("denied", 51L, "not-in-input", 3L)));
    assertThat(couldNotLook(report))
        .startsWith("Could not look at: " + KUBERNETES + "; ")
        .contains("anything of ichor-cp2 (timed out)")
        .contains("anything of ichor-cp3 (unreachable)")
        .contains(" of ichor-w1 (broken)")
        .contains("anything of ichor-w2 (denied)");
    assertThat(standing(report))
        .containsExactly(
            "client.dead-endpoint:client/talosctl,address=127.0.0.1",
            "client.insufficient-role:client/talosctl",
            "endpoint.unreachable:endpoint/127.0.0.1",
            "ichor.incomplete-evidence:cluster/ichor-lab",
            "network.dns-failing:node/ichor-cp1");
  }

  @Test
  void anApiServerThatShakesHandsAndFallsSilentIsNamed() throws Exception {
    Report report;
    Authority kubernetes = Authority.talos();
    CountDownLatch end = new CountDownLatch(1);
    ExecutorService threads = Executors.newCachedThreadPool();
    HttpsServer mute = mute(kubernetes, end, threads);
    try (ReplayServer server = fiveMachines()) {
      String trust = ", certificate-authority-data: " + Authority.base64(kubernetes.pem());
      String url = "https://127.0.0.1:" + mute.getAddress().getPort();
      report = look(server, kubeconfig(url, trust), List.of());
    } finally {
      end.countDown();
      mute.stop(0);
      threads.shutdownNow();
    }

    assertThat(statuses(report).get(CLUSTER))
        .isEqualTo(Map.of("complete", 5L, "timed-out", 6L, "not-in-input", 1L));
    assertThat(couldNotLook(report)).startsWith("Could not look at: " + KUBERNETES + "; ");
    assertThat(standing(report))
        .contains("endpoint.unreachable:endpoint/127.0.0.1")
        .doesNotContain("ichor.incomplete-evidence:cluster/ichor-lab");
  }
}
