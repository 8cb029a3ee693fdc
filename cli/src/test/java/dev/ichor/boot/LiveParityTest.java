package dev.ichor.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ichor.boot.Captures.Capture;
import dev.ichor.collect.live.ReadLimits;
import dev.ichor.conclusion.Severity;
import dev.ichor.replay.KubeServer;
import dev.ichor.replay.Recording;
import dev.ichor.replay.RecordingReader;
import dev.ichor.replay.ReplayServer;
import dev.ichor.report.Report;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A cluster that is replayed over the real protocol has the same root causes as its bundle. The
 * system property {@code ichor.parity} names a folder with more bundles.
 */
@Execution(ExecutionMode.SAME_THREAD)
class LiveParityTest {

  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

  @TempDir private Path folder;

  static Stream<Path> captures() {
    return Captures.all().map(Capture::bundle);
  }

  static Stream<Path> others() throws IOException {
    String more = System.getProperty("ichor.parity", "");
    if (more.isEmpty()) {
      return Stream.of(Path.of(""));
    }
    try (Stream<Path> files = Files.walk(Path.of(more))) {
      return files.filter(file -> file.endsWith("support.zip")).sorted().toList().stream();
    }
  }

  /** Every conclusion with its role. */
  private static SortedSet<String> standing(Report report) {
    return report.conclusions().stream()
        .map(conclusion -> conclusion.role() + " " + conclusion.key())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Report offline(Path bundle) throws Exception {
    return new BuiltInExpert()
        .diagnose(
            new Request(List.of(bundle), List.of(), null, List.of(), List.of(), Severity.ERROR),
            stage -> {});
  }

  private Looked live(Path bundle) throws Exception {
    InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    Recording recording = RecordingReader.read(bundle);
    try (ReplayServer server = ReplayServer.start(recording, any, "os:reader", NOW);
        KubeServer kubernetes = KubeServer.start(recording, "127.0.0.1", NOW)) {
      Path talosconfig = Files.writeString(folder.resolve("talosconfig"), server.talosconfig());
      Path kubeconfig = Files.writeString(folder.resolve("kubeconfig"), kubernetes.kubeconfig());
      LiveRequest request =
          new LiveRequest(
              new LiveRequest.Talos(talosconfig, null, List.of(), List.of()),
              new LiveRequest.Kubernetes(kubernetes.recorded(), kubeconfig, null),
              false,
              ReadLimits.defaults(),
              null,
              List.of(),
              List.of(),
              Severity.ERROR,
              new LiveRequest.Surroundings(Map.of(), folder, Clock.fixed(NOW, ZoneOffset.UTC)));
      return new BuiltInExpert().look(request, reading -> {}, stage -> {});
    }
  }

  @ParameterizedTest
  @MethodSource("captures")
  void aReplayHasTheRootCausesOfItsBundle(Path bundle) throws Exception {
    assertThat(standing(live(bundle).report())).isEqualTo(standing(offline(bundle)));
  }

  @ParameterizedTest
  @MethodSource("others")
  void soHasEveryOtherBundle(Path bundle) throws Exception {
    assumeTrue(!bundle.toString().isEmpty());
    Looked looked = live(bundle);
    SortedSet<String> live = standing(looked.report());
    SortedSet<String> offline = standing(offline(bundle));
    note(bundle, looked, live, offline);
    assertThat(live).isEqualTo(offline);
  }

  private static void note(
      Path bundle, Looked looked, SortedSet<String> live, SortedSet<String> offline) {
    SortedSet<String> more = new TreeSet<>(live);
    more.removeAll(offline);
    SortedSet<String> less = new TreeSet<>(offline);
    less.removeAll(live);
    try {
      Files.writeString(
          Path.of("target", "parity.txt"),
          bundle
              + " | "
              + offline.size()
              + " offline, "
              + live.size()
              + " live | more "
              + more
              + " | less "
              + less
              + " | "
              + looked.tally()
              + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
