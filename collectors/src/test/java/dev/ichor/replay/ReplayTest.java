package dev.ichor.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.protobuf.ByteString;
import com.google.protobuf.Empty;
import dev.ichor.artefact.machine.RecordedService;
import dev.ichor.collect.bundle.ArchiveFiles;
import dev.ichor.collect.bundle.BundleLimits;
import dev.ichor.collect.reading.ResourceText;
import dev.ichor.collect.reading.Xid;
import dev.ichor.proto.common.ContainerDriver;
import dev.ichor.proto.common.Data;
import dev.ichor.proto.cosi.Event;
import dev.ichor.proto.cosi.GetRequest;
import dev.ichor.proto.cosi.ListRequest;
import dev.ichor.proto.cosi.ListResponse;
import dev.ichor.proto.cosi.Resource;
import dev.ichor.proto.cosi.StateGrpc;
import dev.ichor.proto.cosi.WatchOptions;
import dev.ichor.proto.cosi.WatchRequest;
import dev.ichor.proto.cosi.WatchResponse;
import dev.ichor.proto.machine.ContainerInfo;
import dev.ichor.proto.machine.ContainersRequest;
import dev.ichor.proto.machine.DmesgRequest;
import dev.ichor.proto.machine.EventsRequest;
import dev.ichor.proto.machine.LogsRequest;
import dev.ichor.proto.machine.MachineServiceGrpc;
import dev.ichor.proto.machine.ServiceInfo;
import dev.ichor.proto.time.TimeServiceGrpc;
import dev.ichor.talos.CallLimits;
import dev.ichor.talos.TalosContext;
import dev.ichor.talos.TalosSession;
import dev.ichor.talos.TalosTarget;
import dev.ichor.talos.Talosconfig;
import dev.ichor.talos.TalosconfigPlace;
import io.grpc.Channel;
import io.grpc.StatusRuntimeException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cut bundle of a real cluster without quorum, served and asked with TLS on both sides. */
class ReplayTest {

  private static final Path BUNDLE = Path.of("src/test/resources/dev/ichor/replay/quorum-lost.zip");
  private static final String CONTROL_PLANE = "10.5.0.2";
  private static final String WORKER = "10.5.0.5";
  private static final InstantSource NOW =
      InstantSource.fixed(Instant.parse("2026-11-24T15:00:00Z"));

  @TempDir private static Path folder;

  private static Recording recording;
  private static ReplayServer server;
  private static TalosSession session;

  @BeforeAll
  static void serve() throws Exception {
    recording = RecordingReader.read(BUNDLE);
    server = start(recording, "os:reader");
    session = open(server, "reader");
  }

  @AfterAll
  static void end() {
    session.close();
    server.close();
  }

  private static ReplayServer start(Recording served, String role) throws Exception {
    return ReplayServer.start(
        served, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), role, NOW.instant());
  }

  private static TalosSession open(ReplayServer replay, String name) throws Exception {
    Path file = Files.writeString(folder.resolve(name), replay.talosconfig());
    TalosconfigPlace place =
        TalosconfigPlace.find(file, Map.of(), folder, folder.resolve("none")).orElseThrow();
    TalosContext context = Talosconfig.read(place).context("");
    TalosTarget target = context.target(List.of(), place);
    CallLimits limits = new CallLimits(Duration.ofSeconds(5), Duration.ofSeconds(10));
    return TalosSession.open(target, limits, NOW);
  }

  private static MachineServiceGrpc.MachineServiceBlockingStub machine(String node) {
    return MachineServiceGrpc.newBlockingStub(session.channel(node));
  }

  private static StateGrpc.StateBlockingStub state(Channel channel) {
    return StateGrpc.newBlockingStub(channel);
  }

  private static ByteString file(String path) throws Exception {
    try (ArchiveFiles files = ArchiveFiles.open(BUNDLE, BundleLimits.defaults())) {
      return files.read(path).orElseThrow().bytes();
    }
  }

  private static ByteString joined(Iterator<Data> pieces) {
    ByteString all = ByteString.EMPTY;
    while (pieces.hasNext()) {
      ByteString piece = pieces.next().getBytes();
      all = all.concat(piece);
    }
    return all;
  }

  private static List<Resource> list(Channel channel, String namespace, String type) {
    ListRequest request = ListRequest.newBuilder().setNamespace(namespace).setType(type).build();
    return ImmutableList.copyOf(state(channel).list(request)).stream()
        .map(ListResponse::getResource)
        .toList();
  }

  @Test
  void resourcesOverTheWireAreTheBytesOfTheBundle() throws Exception {
    List<Resource> members =
        list(session.channel(CONTROL_PLANE), "cluster", "Members.cluster.talos.dev");

    assertThat(ResourceText.of(members))
        .isEqualTo(file("10.5.0.2/resources/members.cluster.talos.dev.yaml").toStringUtf8());
  }

  @Test
  void everyTypeOfTheBundleComesBackAsItWas() throws Exception {
    try (ReplayServer admins = start(recording, "os:admin");
        TalosSession admin = open(admins, "admin");
        ArchiveFiles files = ArchiveFiles.open(BUNDLE, BundleLimits.defaults())) {
      for (String path : files.paths()) {
        if (path.startsWith("10.5.0.2/resources/")) {
          String text = files.read(path).orElseThrow().bytes().toStringUtf8();
          Resource first = ResourceText.parse(text).get(0);
          List<Resource> found =
              list(
                  admin.channel(CONTROL_PLANE),
                  first.getMetadata().getNamespace(),
                  first.getMetadata().getType());

          assertThat(ResourceText.of(found)).as(path).isEqualTo(text);
        }
      }
    }
  }

  @Test
  void logsOverTheWireAreTheBytesOfTheBundle() throws Exception {
    LogsRequest all =
        LogsRequest.newBuilder().setNamespace("system").setId("etcd").setTailLines(-1).build();

    ByteString log = joined(machine(CONTROL_PLANE).logs(all));

    assertThat(log).isEqualTo(file("10.5.0.2/service-logs/etcd.log"));
    assertThat(machine(CONTROL_PLANE).logs(all).next().getBytes().size()).isEqualTo(1024);
  }

  @Test
  void theTailOfALogHasAsManyLinesAsAreAskedFor() throws Exception {
    LogsRequest.Builder request = LogsRequest.newBuilder().setNamespace("system").setId("etcd");
    List<String> lines = file("10.5.0.2/service-logs/etcd.log").toStringUtf8().lines().toList();

    ByteString two = joined(machine(CONTROL_PLANE).logs(request.setTailLines(2).build()));
    ByteString none = joined(machine(CONTROL_PLANE).logs(request.setTailLines(0).build()));

    assertThat(two.toStringUtf8().lines().toList())
        .isEqualTo(lines.subList(lines.size() - 2, lines.size()));
    assertThat(none).isEqualTo(ByteString.EMPTY);
  }

  @Test
  void aServiceThatHasNoLogIsNamed() {
    LogsRequest request = LogsRequest.newBuilder().setId("trustd-x").setTailLines(-1).build();

    assertThatThrownBy(() -> joined(machine(CONTROL_PLANE).logs(request)))
        .hasMessage("UNKNOWN: log \"trustd-x\" was not registered");
  }

  @Test
  void theKernelLogComesRecordByRecord() throws Exception {
    ByteString log = file("10.5.0.2/dmesg.log");
    List<Data> records =
        ImmutableList.copyOf(machine(CONTROL_PLANE).dmesg(DmesgRequest.getDefaultInstance()));

    assertThat(joined(records.iterator())).isEqualTo(log);
    assertThat(records).hasSize(log.toStringUtf8().split("\n", -1).length - 1);
  }

  @Test
  void servicesTellWhatTheirFilesTell() throws Exception {
    List<ServiceInfo> services =
        machine(CONTROL_PLANE)
            .serviceList(Empty.getDefaultInstance())
            .getMessages(0)
            .getServicesList();
    ServiceInfo etcd =
        services.stream().filter(one -> one.getId().equals("etcd")).findFirst().orElseThrow();
    Instant moment = recording.node(CONTROL_PLANE).orElseThrow().moment();

    assertThat(etcd)
        .isEqualTo(
            RecordedService.of(file("10.5.0.2/service-logs/etcd.state").toStringUtf8(), moment));
    assertThat(etcd.getHealth().getLastMessage()).isEqualTo("context deadline exceeded");
    assertThat(etcd.getEvents().getEvents(6).getMsg())
        .isEqualTo("Health check failed: context deadline exceeded");
    assertThat(etcd.getEvents().getEvents(6).getTs().getSeconds())
        .isEqualTo(moment.getEpochSecond() - 216);
  }

  @Test
  void versionAndMountsAreThoseOfTheBundlesTables() {
    assertThat(
            machine(WORKER)
                .version(Empty.getDefaultInstance())
                .getMessages(0)
                .getVersion()
                .getTag())
        .isEqualTo("v1.13.9");
    assertThat(
            machine(CONTROL_PLANE)
                .mounts(Empty.getDefaultInstance())
                .getMessages(0)
                .getStats(0)
                .getSize())
        .isEqualTo(270_550_000_000L);
  }

  @Test
  void theLogOfAContainerIsFoundByTheIdOfTheList() throws Exception {
    ContainersRequest kubernetes =
        ContainersRequest.newBuilder()
            .setNamespace("k8s.io")
            .setDriver(ContainerDriver.CRI)
            .build();
    ContainerInfo scheduler =
        machine(CONTROL_PLANE).containers(kubernetes).getMessages(0).getContainersList().stream()
            .filter(one -> one.getStatus().equals("CONTAINER_RUNNING"))
            .findFirst()
            .orElseThrow();
    LogsRequest request =
        LogsRequest.newBuilder()
            .setNamespace("k8s.io")
            .setDriver(ContainerDriver.CRI)
            .setId(scheduler.getId())
            .setTailLines(-1)
            .build();

    assertThat(scheduler.getPodId()).isEqualTo("kube-system/kube-scheduler-ichor-cp1");
    assertThat(scheduler.getName()).isEqualTo("kube-scheduler");
    assertThat(joined(machine(CONTROL_PLANE).logs(request)))
        .isEqualTo(file("10.5.0.2/kubernetes-logs/kube-system/kube-scheduler-ichor-cp1.log"));
  }

  @Test
  void clocksStandStillAtTheRecordedMoment() {
    Instant moment = recording.node(WORKER).orElseThrow().moment();
    String hello =
        machine(WORKER)
            .withDeadlineAfter(5, TimeUnit.SECONDS)
            .events(EventsRequest.getDefaultInstance())
            .next()
            .getId();

    assertThat(Xid.time(hello)).contains(Instant.ofEpochSecond(moment.getEpochSecond()));
    assertThat(session.replayAt()).contains(recording.moment());
    assertThat(
            TimeServiceGrpc.newBlockingStub(session.channel(WORKER))
                .time(Empty.getDefaultInstance())
                .getMessages(0)
                .getLocaltime()
                .getSeconds())
        .isEqualTo(moment.getEpochSecond());
  }

  @Test
  void aMachineIsFoundByItsHostname() {
    assertThat(
            machine("ichor-w1").hostname(Empty.getDefaultInstance()).getMessages(0).getHostname())
        .isEqualTo("ichor-w1");
  }

  @Test
  void membersWithoutAFolderCannotBeDialled() {
    assertThat(recording.dead()).contains("10.5.0.3", "10.5.0.4");
    assertThatThrownBy(() -> machine("10.5.0.3").version(Empty.getDefaultInstance()))
        .hasMessage(
            "UNAVAILABLE: connection error: desc = \"transport: Error while dialing: dial tcp"
                + " 10.5.0.3:50000: connect: no route to host\"");
  }

  @Test
  void workersHaveNoEtcd() {
    assertThatThrownBy(() -> machine(WORKER).etcdStatus(Empty.getDefaultInstance()))
        .hasMessage("UNIMPLEMENTED: etcd status is only available on control plane nodes");
  }

  @Test
  void whatThereIsNotIsRefusedInTheWordsOfTalos() {
    Channel channel = session.channel(CONTROL_PLANE);
    GetRequest missing =
        GetRequest.newBuilder()
            .setNamespace("cluster")
            .setType("Members.cluster.talos.dev")
            .setId("nobody")
            .build();

    assertThatThrownBy(() -> list(channel, "cluster", "members"))
        .hasMessage("PERMISSION_DENIED: resource type \"members\" is not supported");
    assertThatThrownBy(() -> state(channel).get(missing))
        .hasMessage(
            "NOT_FOUND: resource Members.cluster.talos.dev(cluster/nobody@undefined) doesn't"
                + " exist");
    assertThatThrownBy(() -> list(channel, "k8s", "KubeletSpecs.kubernetes.talos.dev"))
        .hasMessage("PERMISSION_DENIED: not authorized");
  }

  @Test
  void aWatchBeginsEmptyThenTellsWhatThereIsAndThatThisWasAll() {
    WatchRequest request =
        WatchRequest.newBuilder()
            .setNamespace("cluster")
            .setType("Members.cluster.talos.dev")
            .setApiVersion(1)
            .setOptions(WatchOptions.newBuilder().setBootstrapContents(true))
            .build();
    Iterator<WatchResponse> events =
        state(session.channel(CONTROL_PLANE)).withDeadlineAfter(5, TimeUnit.SECONDS).watch(request);

    assertThat(events.next().getEventCount()).isZero();
    for (int i = 0; i < 5; i++) {
      assertThat(events.next().getEvent(0).getEventType()).isEqualTo(Event.Type.CREATED);
    }
    Event last = events.next().getEvent(0);
    assertThat(last.getEventType()).isEqualTo(Event.Type.BOOTSTRAPPED);
    assertThat(last.getResource().getMetadata().getVersion()).isEqualTo("undefined");
  }

  @Test
  void oneMachineOutOfOrderLeavesTheOthersAlone() throws Exception {
    try (ReplayServer faulty = start(recording, "os:reader");
        TalosSession client = open(faulty, "faulty")) {
      Faults faults = faulty.faults();
      faults.set(WORKER, new Fault(Fault.Kind.HANG));
      assertThatThrownBy(() -> version(client, WORKER, 300))
          .hasMessageStartingWith("DEADLINE_EXCEEDED");
      faults.set(WORKER, new Fault(Fault.Kind.DENIED));
      assertThatThrownBy(() -> version(client, WORKER, 5000))
          .hasMessage("PERMISSION_DENIED: not authorized");
      faults.set(WORKER, new Fault(Fault.Kind.UNAVAILABLE));
      assertThatThrownBy(() -> version(client, WORKER, 5000))
          .hasMessageContaining("dial tcp 10.5.0.5:50000: connect: no route to host");
      faults.set(WORKER, new Fault(Fault.Kind.GARBAGE));
      assertThatThrownBy(() -> version(client, WORKER, 5000))
          .isInstanceOf(StatusRuntimeException.class)
          .hasMessageNotContaining("v1.13.9");
      faults.set(WORKER, new Fault(Fault.Kind.RESET));
      Iterator<ListResponse> members =
          state(client.channel(WORKER))
              .list(
                  ListRequest.newBuilder()
                      .setNamespace("cluster")
                      .setType("Members.cluster.talos.dev")
                      .build());
      assertThat(members.next().getResource().getMetadata().getId()).isEqualTo("ichor-cp1");
      assertThatThrownBy(members::next).hasMessageEndingWith("read: connection reset by peer");

      assertThat(version(client, CONTROL_PLANE, 5000)).isEqualTo("v1.13.9");
      faults.set(WORKER, Fault.slow(Duration.ofMillis(5)));
      assertThat(version(client, WORKER, 5000)).isEqualTo("v1.13.9");
    }
  }

  private static String version(TalosSession client, String node, int milliseconds) {
    return MachineServiceGrpc.newBlockingStub(client.channel(node))
        .withDeadlineAfter(milliseconds, TimeUnit.MILLISECONDS)
        .version(Empty.getDefaultInstance())
        .getMessages(0)
        .getVersion()
        .getTag();
  }

  @Test
  void manyMachinesShareOneRecordingUnderNamesOfTheirOwn() throws Exception {
    Recording many = recording.multiplied(40);
    RecordedNode last = many.nodes().get(39);

    try (ReplayServer serving = start(many, "os:reader");
        TalosSession client = open(serving, "many")) {
      List<Resource> identities =
          list(client.channel(last.target()), "cluster", "Identities.cluster.talos.dev");
      List<Resource> members =
          list(client.channel(last.target()), "cluster", "Members.cluster.talos.dev");

      assertThat(many.targets()).hasSize(40).doesNotHaveDuplicates();
      assertThat(members).hasSize(5 + 38);
      assertThat(members)
          .extracting(one -> one.getMetadata().getId())
          .doesNotHaveDuplicates()
          .contains("ichor-w1", "ichor-w1-0013");
      assertThat(identities).hasSize(1);
      assertThat(identities.get(0).getSpec().getYamlSpec()).contains("0013");
      assertThat(last.names()).contains("ichor-w1-0013", "10.200.0.40");
    }
  }
}
