package dev.ichor.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ichor.collect.live.LogLimit;
import dev.ichor.collect.live.ReadLimits;
import dev.ichor.conclusion.Severity;
import dev.ichor.replay.RecordingReader;
import dev.ichor.replay.ReplayServer;
import dev.ichor.report.Report;
import dev.ichor.report.Report.Conclusion;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An endpoint that takes connections and says nothing. */
class SilentEndpointTest {

  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
  private static final Duration RUN = Duration.ofSeconds(40);

  @TempDir private Path folder;

  private Report look(List<String> endpoints) throws Exception {
    InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    Path bundle = Captures.named("live-not-bootstrapped-single").bundle();
    try (ReplayServer server =
            ReplayServer.start(RecordingReader.read(bundle), any, "os:reader", NOW);
        ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      Path talosconfig = Files.writeString(folder.resolve("talosconfig"), server.talosconfig());
      LiveRequest request =
          new LiveRequest(
              new LiveRequest.Talos(
                  talosconfig,
                  null,
                  endpoints.stream()
                      .map(one -> one.equals("live") ? server.endpoint() : silentAt(silent))
                      .toList(),
                  List.of()),
              new LiveRequest.Kubernetes(false, null, null),
              true,
              new ReadLimits(
                  RUN,
                  Duration.ofSeconds(6),
                  Duration.ofSeconds(20),
                  16,
                  LogLimit.defaults(),
                  false),
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
  }

  private static String silentAt(ServerSocket silent) {
    return "127.0.0.1:" + silent.getLocalPort();
  }

  @Test
  void besideOneThatAnswersItIsNamedAndTheClusterIsReadThroughTheOther() throws Exception {
    Report report = look(List.of("silent", "live"));

    assertThat(report.header().talosVersions()).containsExactly("v1.13.9");
    assertThat(report.conclusions())
        .extracting(Conclusion::id)
        .anyMatch(id -> id.startsWith("client."));
  }

  @Test
  void aloneItIsAFindingAndNoFailure() throws Exception {
    Report report = look(List.of("silent"));

    assertThat(report.verdict().status()).isEqualTo(Report.Status.FINDINGS);
    assertThat(report.conclusions())
        .extracting(Conclusion::id)
        .anyMatch(id -> id.startsWith("client."));
  }
}
