package dev.ichor.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ichor.collect.live.LogLimit;
import dev.ichor.collect.live.ReadLimits;
import dev.ichor.collect.reading.Answer;
import dev.ichor.collect.reading.Reading;
import dev.ichor.conclusion.Severity;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.replay.Recording;
import dev.ichor.replay.RecordingReader;
import dev.ichor.replay.ReplayServer;
import dev.ichor.report.Report;
import dev.ichor.report.Report.Conclusion;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many machines cost as much as each of them, and say nothing that the few did not say. */
class LargeClusterTest {

  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
  private static final int MACHINES = 40;

  @TempDir private Path folder;

  private Report look(Recording recording, Queue<Reading> readings) throws Exception {
    InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    ReadLimits limits =
        new ReadLimits(
            Duration.ofMinutes(2),
            Duration.ofSeconds(20),
            Duration.ofSeconds(60),
            16,
            new LogLimit(4096, null),
            true);
    try (ReplayServer server = ReplayServer.start(recording, any, "os:reader", NOW)) {
      Path talosconfig = Files.writeString(folder.resolve("talosconfig"), server.talosconfig());
      LiveRequest request =
          new LiveRequest(
              new LiveRequest.Talos(talosconfig, null, List.of(), List.of()),
              new LiveRequest.Kubernetes(false, null, null),
              false,
              limits,
              null,
              List.of(),
              List.of(),
              Severity.ERROR,
              new LiveRequest.Surroundings(Map.of(), folder, Clock.fixed(NOW, ZoneOffset.UTC)));
      return new BuiltInExpert().look(request, readings::add, stage -> {}).report();
    }
  }

  private static Set<String> ids(Report report) {
    return report.conclusions().stream()
        .map(Conclusion::id)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void ofALargeClusterListsOfAllMachinesAreReadOfControlPlanesThoughEverythingIsAskedFor()
      throws Exception {
    Recording five = RecordingReader.read(Captures.named("live-healthy").bundle());
    Queue<Reading> readings = new ConcurrentLinkedQueue<>();

    Report many = look(five.multiplied(MACHINES), readings);

    assertThat(readings)
        .filteredOn(reading -> reading.artefact() == ArtefactId.TALOS_MEMBERS)
        .hasSize(MACHINES)
        .filteredOn(reading -> reading.answer() instanceof Answer.Whole)
        .extracting(Reading::call)
        .containsExactlyInAnyOrder(
            "10.5.0.2 Members.cluster.talos.dev",
            "10.5.0.3 Members.cluster.talos.dev",
            "10.5.0.4 Members.cluster.talos.dev");
    assertThat(readings)
        .filteredOn(reading -> reading.artefact() == ArtefactId.TALOS_LOGS_KUBELET)
        .hasSize(MACHINES);
    assertThat(ids(many)).isEqualTo(ids(look(five, new ConcurrentLinkedQueue<>())));
  }
}
