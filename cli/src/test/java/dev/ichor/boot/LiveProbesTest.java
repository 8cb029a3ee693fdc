package dev.ichor.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ichor.boot.Captures.Capture;
import dev.ichor.collect.live.ReadLimits;
import dev.ichor.conclusion.Severity;
import dev.ichor.replay.RecordingReader;
import dev.ichor.replay.ReplayServer;
import dev.ichor.report.Report;
import dev.ichor.report.Report.Conclusion;
import dev.ichor.report.Role;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cluster that is asked through endpoints of which one is dead. */
class LiveProbesTest {

  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

  @TempDir private Path folder;

  private Report report(boolean probes) throws Exception {
    Path bundle =
        Captures.all()
            .map(Capture::bundle)
            .filter(path -> path.toString().contains("healthy"))
            .findFirst()
            .orElseThrow();
    InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    try (ReplayServer server =
        ReplayServer.start(RecordingReader.read(bundle), any, "os:reader", NOW)) {
      Path talosconfig = Files.writeString(folder.resolve("talosconfig"), server.talosconfig());
      String alive =
          server
              .talosconfig()
              .replaceAll("(?s).*endpoints:\\s*(?:- |\\[)\"?([^\"\\s\\]]+).*", "$1");
      LiveRequest request =
          new LiveRequest(
              new LiveRequest.Talos(
                  talosconfig, null, List.of(alive, "127.0.0.9:" + closedPort()), List.of()),
              new LiveRequest.Kubernetes(false, null, null),
              probes,
              ReadLimits.defaults(),
              null,
              List.of(),
              List.of(),
              Severity.ERROR,
              new LiveRequest.Surroundings(Map.of(), folder, Clock.fixed(NOW, ZoneOffset.UTC)));
      return new BuiltInExpert().look(request, reading -> {}, stage -> {}).report();
    }
  }

  private static int closedPort() throws IOException {
    try (ServerSocket socket =
        new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 9}))) {
      return socket.getLocalPort();
    }
  }

  private static List<String> roots(Report report) {
    return report.conclusions().stream()
        .filter(c -> c.role() == Role.ROOT)
        .map(Conclusion::key)
        .filter(key -> key.startsWith("client."))
        .toList();
  }

  @Test
  void aProbeNamesTheDeadOne() throws Exception {
    assertThat(roots(report(true)))
        .containsExactly("client.dead-endpoint:client/talosctl,address=127.0.0.9");
  }

  @Test
  void withoutProbesThatStaysOpen() throws Exception {
    assertThat(roots(report(false))).isEmpty();
  }
}
