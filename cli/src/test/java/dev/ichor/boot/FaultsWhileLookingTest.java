package dev.ichor.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ichor.boot.BundleServer.Fault;
import dev.ichor.collect.live.LogLimit;
import dev.ichor.collect.live.ReadLimits;
import dev.ichor.report.Report;
import dev.ichor.report.Report.Source;
import io.grpc.ManagedChannel;
import io.grpc.netty.NettyChannelBuilder;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What goes wrong at one machine is said of that machine, and costs the others nothing. */
class FaultsWhileLookingTest {

  private static final Duration RUN = Duration.ofSeconds(8);
  private static final Duration CALL = Duration.ofSeconds(1);

  private static Report look(BundleServer server) throws Exception {
    ManagedChannel channel =
        NettyChannelBuilder.forAddress("127.0.0.1", server.port()).usePlaintext().build();
    try {
      ReadLimits limits =
          new ReadLimits(RUN, CALL, Duration.ofSeconds(2), 16, LogLimit.defaults(), false);
      return LiveDiagnosisTest.look(channel, limits, stage -> {});
    } finally {
      channel.shutdownNow();
    }
  }

  /** Which kinds of status the documents of each machine have. */
  private static Map<String, Set<String>> statuses(Report report) {
    Map<String, Set<String>> statuses = new TreeMap<>();
    for (Source source : report.sources().values()) {
      statuses.computeIfAbsent(source.node(), node -> new TreeSet<>()).add(source.status());
    }
    return statuses;
  }

  @Test
  void eachFaultIsNamedTheRestIsWholeAndTheReportIsInTime() throws Exception {
    Report report;
    long took;
    try (BundleServer server =
        new BundleServer(Captures.named("live-healthy").bundle())
            .with("10.5.0.3", Fault.HANGS)
            .with("10.5.0.4", Fault.RESETS)
            .with("10.5.0.5", Fault.TALKS_GARBAGE)
            .with("10.5.0.6", Fault.DENIES)) {
      long from = System.nanoTime();
      report = look(server);
      took = System.nanoTime() - from;
    }

    assertThat(Duration.ofNanos(took)).isLessThan(RUN.plusSeconds(2));
    Map<String, Set<String>> statuses = statuses(report);
    assertThat(statuses.get("ichor-cp1"))
        .contains("complete")
        .doesNotContain("timed-out", "denied", "unreachable");
    assertThat(statuses.get("ichor-cp2")).containsOnly("timed-out", "not-in-input");
    assertThat(statuses.get("ichor-cp3")).contains("unreachable").doesNotContain("timed-out");
    assertThat(statuses.get("ichor-w1")).contains("broken").doesNotContain("timed-out");
    assertThat(statuses.get("ichor-w2")).contains("denied").doesNotContain("complete");
  }
}
