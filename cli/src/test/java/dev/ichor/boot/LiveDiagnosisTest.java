package dev.ichor.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ichor.collect.live.Reach;
import dev.ichor.collect.live.ReadLimits;
import dev.ichor.conclusion.Severity;
import dev.ichor.report.Report;
import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.MetadataUtils;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A running cluster is read, concluded from, and read further. */
class LiveDiagnosisTest {

  record Plain(ManagedChannel channel) implements Reach {
    @Override
    public List<String> endpoints() {
      return List.of("10.5.0.2");
    }

    @Override
    public List<String> machines() {
      return List.of();
    }

    @Override
    public Channel endpoint(String endpoint) {
      return channel;
    }

    @Override
    public Instant now() {
      return Instant.parse("2026-11-22T13:00:00Z");
    }

    @Override
    public Channel machine(String machine) {
      Metadata headers = new Metadata();
      headers.put(Metadata.Key.of("node", Metadata.ASCII_STRING_MARSHALLER), machine);
      return ClientInterceptors.intercept(
          channel, MetadataUtils.newAttachHeadersInterceptor(headers));
    }
  }

  /** Looks at a cluster by a connection that needs no talosconfig. */
  static Report look(ManagedChannel channel, ReadLimits limits, Consumer<String> stages)
      throws Exception {
    LiveRequest request =
        new LiveRequest(
            new LiveRequest.Talos(null, null, List.of(), List.of()),
            new LiveRequest.Kubernetes(false, null, null),
            false,
            limits,
            null,
            List.of(),
            List.of(),
            Severity.ERROR,
            new LiveRequest.Surroundings(Map.of(), Path.of("/nonexistent"), Clock.systemUTC()));
    return new BuiltInExpert()
        .look(new Plain(channel), Beside.NONE, request, reading -> {}, stages)
        .report();
  }

  @Test
  void membersAreFoundAndReadAndLogsOnlyAsFarAsQuestionsDependOnThem() throws Exception {
    List<String> stages = new ArrayList<>();
    try (BundleServer server = new BundleServer(Captures.named("live-healthy").bundle())) {
      ManagedChannel channel =
          NettyChannelBuilder.forAddress("127.0.0.1", server.port()).usePlaintext().build();

      Report report = look(channel, ReadLimits.defaults(), stages::add);

      assertThat(report.header().mode()).isEqualTo("live");
      assertThat(report.header().clusterName()).isEqualTo("ichor-lab");
      assertThat(report.header().controlPlanes()).isEqualTo(3);
      assertThat(report.header().workers()).isEqualTo(2);
      assertThat(report.sources().values())
          .extracting(Report.Source::status)
          .doesNotContain("unreachable", "timed-out");
      assertThat(stages).anyMatch(stage -> stage.contains("logs that open questions depend on"));
      channel.shutdownNow();
    }
  }
}
