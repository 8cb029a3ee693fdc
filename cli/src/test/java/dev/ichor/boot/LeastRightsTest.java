package dev.ichor.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ichor.collect.live.Reach;
import dev.ichor.collect.live.ReadLimits;
import dev.ichor.conclusion.Severity;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.ClientInterceptors;
import io.grpc.ManagedChannel;
import io.grpc.MethodDescriptor;
import io.grpc.netty.NettyChannelBuilder;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.Test;

/** What is declared suffices, and a reader may do it. */
class LeastRightsTest {

  /** What Talos allows to os:reader (internal/app/machined/pkg/system/services/machined.go). */
  private static final Set<String> OF_READER =
      Set.of(
          "cosi.resource.State/Get",
          "cosi.resource.State/List",
          "cosi.resource.State/Watch",
          "machine.ImageService/List",
          "machine.MachineService/CPUInfo",
          "machine.MachineService/Containers",
          "machine.MachineService/DiskStats",
          "machine.MachineService/DiskUsage",
          "machine.MachineService/Dmesg",
          "machine.MachineService/EtcdAlarmList",
          "machine.MachineService/EtcdMemberList",
          "machine.MachineService/EtcdStatus",
          "machine.MachineService/Events",
          "machine.MachineService/Hostname",
          "machine.MachineService/ImageList",
          "machine.MachineService/List",
          "machine.MachineService/LoadAvg",
          "machine.MachineService/Logs",
          "machine.MachineService/LogsContainers",
          "machine.MachineService/Memory",
          "machine.MachineService/Mounts",
          "machine.MachineService/Netstat",
          "machine.MachineService/Processes",
          "machine.MachineService/ServiceList",
          "machine.MachineService/SystemStat",
          "machine.MachineService/Version",
          "storage.StorageService/Disks",
          "time.TimeService/Time",
          "time.TimeService/TimeCheck");

  /** Remembers which methods are called. */
  private record Recorder(Set<String> called) implements ClientInterceptor {
    @Override
    public <Q, R> ClientCall<Q, R> interceptCall(
        MethodDescriptor<Q, R> method, CallOptions options, Channel next) {
      called.add(method.getFullMethodName());
      return next.newCall(method, options);
    }
  }

  @Test
  void everyDeclaredCallIsAllowedToAReader() {
    assertThat(OF_READER).containsAll(LeastRights.declared().calls());
  }

  @Test
  void aWholeLookCallsNothingThatIsNotDeclared() throws Exception {
    Set<String> called = new ConcurrentSkipListSet<>();
    try (BundleServer server = new BundleServer(Captures.named("live-healthy").bundle())) {
      ManagedChannel channel =
          NettyChannelBuilder.forAddress("127.0.0.1", server.port()).usePlaintext().build();
      try {
        look(channel, called);
      } finally {
        channel.shutdownNow();
      }
    }

    assertThat(called).contains("cosi.resource.State/List", "machine.MachineService/Logs");
    assertThat(LeastRights.declared().calls()).containsAll(new TreeSet<>(called));
  }

  private static void look(ManagedChannel channel, Set<String> called) throws Exception {
    LiveDiagnosisTest.Plain plain = new LiveDiagnosisTest.Plain(channel);
    ReadLimits usual = ReadLimits.defaults();
    ReadLimits eager =
        new ReadLimits(
            usual.run(), usual.call(), usual.machine(), usual.parallel(), usual.log(), true);
    LiveRequest request =
        new LiveRequest(
            new LiveRequest.Talos(null, null, List.of(), List.of()),
            new LiveRequest.Kubernetes(false, null, null),
            false,
            eager,
            null,
            List.of(),
            List.of(),
            Severity.ERROR,
            new LiveRequest.Surroundings(
                Map.of(), Path.of("."), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)));
    new BuiltInExpert()
        .look(new Recorded(plain, called), Beside.NONE, request, reading -> {}, stage -> {});
  }

  /** The same ways in, recorded. */
  private record Recorded(LiveDiagnosisTest.Plain plain, Set<String> called) implements Reach {

    @Override
    public List<String> endpoints() {
      return plain.endpoints();
    }

    @Override
    public List<String> machines() {
      return plain.machines();
    }

    @Override
    public Instant now() {
      return plain.now();
    }

    @Override
    public Channel endpoint(String endpoint) {
      return ClientInterceptors.intercept(plain.endpoint(endpoint), new Recorder(called));
    }

    @Override
    public Channel machine(String machine) {
      return ClientInterceptors.intercept(plain.machine(machine), new Recorder(called));
    }
  }
}
