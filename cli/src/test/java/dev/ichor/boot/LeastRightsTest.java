package dev.ichor.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ichor.collect.live.Reach;
import dev.ichor.collect.live.ReadLimits;
import dev.ichor.conclusion.Severity;
import dev.ichor.render.JsonReport;
import dev.ichor.render.ReportReader;
import dev.ichor.render.Run;
import dev.ichor.render.Style;
import dev.ichor.render.TextReport;
import dev.ichor.report.Report;
import dev.ichor.report.Report.Conclusion;
import dev.ichor.report.Report.Source;
import dev.ichor.report.Role;
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
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

  /** Types that Talos has always shown to os:admin alone, in groups by their names' ends. */
  private static final Pattern SENSITIVE =
      Pattern.compile(
          "(?!TrustedRoots).*[.]secrets[.]talos[.]dev|.*[.]kubespan[.]talos[.]dev|"
              + ".*[.]siderolink[.]talos[.]dev|"
              + "(MachineConfigs|DiscoveryConfigs|LinkSpecs|OperatorSpecs|DeviceConfigSpecs|"
              + "AuditPolicyConfigs|NodeLabelSpecs|NodeTaintSpecs|NodeCordonedSpecs|"
              + "NodeAnnotationSpecs|VolumeConfigs)[.].*");

  /** Types that a reader sees up to Talos 1.11; the last three up to 1.13. */
  private static final Pattern SENSITIVE_LATER =
      Pattern.compile(
          "(KubeletSpecs|KubeletConfigs|APIServerConfigs|AuthorizationConfigs|EtcFileSpecs|"
              + "RegistryConfigs|ExtensionServiceConfigs|OOMActions|AuthenticationConfigs|"
              + "EtcdEncryptionConfigs|CustomizationConfigs)[.].*");

  /** What is denied for the sake of a test, with the document that it leaves out. */
  private static final Map<String, String> DENIED =
      Map.of(
          "StaticPods.kubernetes.talos.dev", "talos.static-pods",
          "TimeStatuses.v1alpha1.talos.dev", "talos.time-status",
          "Processors.hardware.talos.dev", "talos.cpus",
          "machine.MachineService/Mounts", "talos.mounts",
          "machine.MachineService/Dmesg", "talos.dmesg");

  private static final Run RUN =
      new Run("0", "", List.of("x"), List.of(), List.of(), Severity.ERROR, 0, null);

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
  void everyTypeIsOneThatAReaderMayListOrIsToldApart() {
    LeastRights rights = LeastRights.declared();

    assertThat(rights.types()).noneMatch(type -> SENSITIVE.matcher(type).matches());
    assertThat(rights.types().stream().filter(type -> SENSITIVE_LATER.matcher(type).matches()))
        .containsExactlyElementsOf(rights.ofAdmin());
  }

  @Test
  void exactlyWhatIsDeniedIsNotExaminedAndNothingIsConcludedFromIt() throws Exception {
    Report whole = lookWithout(Set.of());
    Report report = lookWithout(DENIED.keySet());

    assertThat(denied(whole.sources().values())).isEmpty();
    Set<String> ofFive = new TreeSet<>();
    for (String node : List.of("ichor-cp1", "ichor-cp2", "ichor-cp3", "ichor-w1", "ichor-w2")) {
      DENIED.values().forEach(artefact -> ofFive.add(artefact + "@" + node));
    }
    assertThat(denied(report.sources().values())).isEqualTo(ofFive);
    assertThat(TextReport.render(report, RUN, Style.PLAIN).replace('\n', ' '))
        .contains(" of all 5 nodes (denied); ");
    assertThat(denied(ReportReader.read(JsonReport.render(report, RUN)).sources().values()))
        .isEqualTo(ofFive);
    assertThat(keys(report)).isEqualTo(keys(whole));
  }

  private static Set<String> keys(Report report) {
    return report.conclusions().stream()
        .filter(one -> one.role() != Role.CANDIDATE)
        .map(Conclusion::key)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Report lookWithout(Set<String> denied) throws Exception {
    try (BundleServer server =
        new BundleServer(Captures.named("live-healthy").bundle()).denying(denied)) {
      ManagedChannel channel =
          NettyChannelBuilder.forAddress("127.0.0.1", server.port()).usePlaintext().build();
      try {
        return look(channel, new TreeSet<>());
      } finally {
        channel.shutdownNow();
      }
    }
  }

  /** Documents that are denied, each with its machine. */
  private static Set<String> denied(Collection<Source> sources) {
    return sources.stream()
        .filter(source -> source.status().equals("denied"))
        .map(source -> source.artefact() + "@" + source.node())
        .collect(Collectors.toCollection(TreeSet::new));
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

  private static Report look(ManagedChannel channel, Set<String> called) throws Exception {
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
    return new BuiltInExpert()
        .look(new Recorded(plain, called), Beside.NONE, request, reading -> {}, stage -> {})
        .report();
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
