package dev.ichor.collect.live;

import com.google.protobuf.Empty;
import com.google.protobuf.Message;
import dev.ichor.collect.ArtefactSet;
import dev.ichor.collect.bundle.BundleSource;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.proto.common.ContainerDriver;
import dev.ichor.proto.machine.ContainersRequest;
import dev.ichor.proto.machine.EtcdMemberListRequest;
import dev.ichor.proto.machine.MachineServiceGrpc;
import io.grpc.MethodDescriptor;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What is asked of the machines of a cluster, document by document. The least rights that Ichor
 * needs are read off this plan, so nothing is called that does not stand here.
 */
public final class ReadPlan {

  /** Where the resources of each kind are, with their types; Talos names them in its sources. */
  private static final Map<ArtefactId, String> NAMESPACES = namespaces();

  private static final Set<ArtefactId> MUTUAL =
      EnumSet.of(ArtefactId.TALOS_MEMBERS, ArtefactId.TALOS_AFFILIATES);

  /** Answered first: what everything else of a machine depends on. */
  static final PlannedRead VERSION =
      message(
          ArtefactId.TALOS_VERSION,
          Holder.EVERY_MACHINE,
          new AskMessage<>(MachineServiceGrpc.getVersionMethod(), Empty.getDefaultInstance()));

  static final PlannedRead SERVICES =
      message(
          ArtefactId.TALOS_SERVICES,
          Holder.EVERY_MACHINE,
          new AskMessage<>(MachineServiceGrpc.getServiceListMethod(), Empty.getDefaultInstance()));

  static final PlannedRead CONTAINERS =
      message(
          ArtefactId.TALOS_CONTAINERS,
          Holder.EVERY_MACHINE,
          new AskMessage<>(
              MachineServiceGrpc.getContainersMethod(),
              ContainersRequest.newBuilder()
                  .setNamespace("k8s.io")
                  .setDriver(ContainerDriver.CRI)
                  .build()));

  private final ArtefactSet artefacts;
  private final List<PlannedRead> reads = new ArrayList<>();

  private ReadPlan(ArtefactSet artefacts) {
    this.artefacts = artefacts;
  }

  /**
   * The plan.
   *
   * @param artefacts the observers there are: what none of them reads is not asked for
   */
  public static ReadPlan of(ArtefactSet artefacts) {
    ReadPlan plan = new ReadPlan(artefacts);
    plan.resources();
    plan.answers();
    plan.logs();
    return plan;
  }

  /** What every machine, or every control plane, is asked for, in order. */
  public List<PlannedRead> reads() {
    return List.copyOf(reads);
  }

  /** What is asked of a machine, and what of it follows from which services and containers run. */
  PlannedRead read(ArtefactId artefact) {
    return reads.stream().filter(read -> read.artefact() == artefact).findFirst().orElseThrow();
  }

  /** Every method that a diagnosis may call, {@code machine.MachineService/Version}, sorted. */
  public SortedSet<String> calls() {
    SortedSet<String> calls = new TreeSet<>();
    reads.forEach(read -> calls.addAll(read.ask().methods()));
    return calls;
  }

  /** Every type of resources that a diagnosis lists, sorted. */
  public SortedSet<String> resourceTypes() {
    SortedSet<String> types = new TreeSet<>();
    for (PlannedRead read : reads) {
      if (read.ask() instanceof AskResources resources) {
        types.add(resources.type());
      }
    }
    return types;
  }

  private void resources() {
    NAMESPACES.forEach(
        (artefact, namespace) ->
            artefacts
                .find(artefact)
                .flatMap(observer -> observer.resourceType())
                .ifPresent(type -> reads.add(resource(artefact, type, namespace))));
  }

  private static PlannedRead resource(ArtefactId artefact, String type, String namespace) {
    return new PlannedRead(
        artefact,
        type,
        "resources/" + type.toLowerCase(Locale.ROOT) + ".yaml",
        MUTUAL.contains(artefact) ? Cost.MUTUAL : Cost.CHEAP,
        Holder.EVERY_MACHINE,
        new AskResources(type, namespace));
  }

  private void answers() {
    add(VERSION);
    add(
        new PlannedRead(
            ArtefactId.TALOS_CLOCK,
            "machine.MachineService/Events",
            "ichor/api/Clock.yaml",
            Cost.CHEAP,
            Holder.EVERY_MACHINE,
            new AskClock()));
    add(SERVICES);
    add(CONTAINERS);
    add(
        message(
            ArtefactId.TALOS_MOUNTS,
            Holder.EVERY_MACHINE,
            new AskMessage<>(MachineServiceGrpc.getMountsMethod(), Empty.getDefaultInstance())));
    add(
        message(
            ArtefactId.TALOS_ETCD_MEMBERS,
            Holder.CONTROL_PLANES,
            new AskMessage<>(
                MachineServiceGrpc.getEtcdMemberListMethod(),
                EtcdMemberListRequest.newBuilder().setQueryLocal(true).build())));
    add(
        message(
            ArtefactId.TALOS_ETCD_STATUS,
            Holder.CONTROL_PLANES,
            new AskMessage<>(
                MachineServiceGrpc.getEtcdStatusMethod(), Empty.getDefaultInstance())));
    add(
        message(
            ArtefactId.TALOS_ETCD_ALARMS,
            Holder.CONTROL_PLANES,
            new AskMessage<>(
                MachineServiceGrpc.getEtcdAlarmListMethod(), Empty.getDefaultInstance())));
  }

  private static <Q extends Message, A extends Message> PlannedRead message(
      ArtefactId artefact, Holder holder, AskMessage<Q, A> ask) {
    MethodDescriptor<Q, A> method = ask.method();
    String name = String.valueOf(method.getBareMethodName());
    return new PlannedRead(
        artefact, method.getFullMethodName(), PlannedRead.api(name), Cost.CHEAP, holder, ask);
  }

  private void logs() {
    add(
        new PlannedRead(
            ArtefactId.TALOS_DMESG,
            "dmesg",
            "dmesg.log",
            Cost.COSTLY,
            Holder.EVERY_MACHINE,
            new AskKernelLog()));
    log(ArtefactId.TALOS_LOGS_CONTROLLER_RUNTIME, "controller-runtime", "", Holder.EVERY_MACHINE);
    log(ArtefactId.TALOS_LOGS_DNS, "dns-resolve-cache", "", Holder.EVERY_MACHINE);
    log(ArtefactId.TALOS_LOGS_MACHINED, "machined", FOLDER, Holder.EVERY_MACHINE);
    log(ArtefactId.TALOS_LOGS_APID, "apid", FOLDER, Holder.EVERY_MACHINE);
    log(ArtefactId.TALOS_LOGS_CONTAINERD, "cri", FOLDER, Holder.EVERY_MACHINE);
    log(ArtefactId.TALOS_LOGS_KUBELET, "kubelet", FOLDER, Holder.EVERY_MACHINE);
    log(ArtefactId.TALOS_LOGS_ETCD, "etcd", FOLDER, Holder.CONTROL_PLANES);
    log(ArtefactId.TALOS_LOGS_TRUSTD, "trustd", FOLDER, Holder.CONTROL_PLANES);
  }

  private static final String FOLDER = "service-logs/";

  private void log(ArtefactId artefact, String id, String folder, Holder holder) {
    add(logRead(artefact, id, folder, holder));
  }

  private static PlannedRead logRead(ArtefactId artefact, String id, String folder, Holder holder) {
    return new PlannedRead(
        artefact, "log " + id, folder + id + ".log", Cost.COSTLY, holder, AskLog.service(id));
  }

  private void add(PlannedRead read) {
    if (artefacts.find(read.artefact()).isPresent()) {
      reads.add(read);
    }
  }

  /** The log of a system extension, which runs as a service; empty for all other services. */
  Optional<PlannedRead> extensionLog(String service) {
    return service.startsWith("ext-")
        ? known(logRead(ArtefactId.TALOS_LOGS_EXTENSIONS, service, FOLDER, Holder.EVERY_MACHINE))
        : Optional.empty();
  }

  /** The log of a container in {@code kube-system}, by its id as it is listed. */
  Optional<PlannedRead> containerLog(String id, boolean exited) {
    return ContainerId.parse(id).flatMap(container -> known(container.log(exited)));
  }

  /** Logs of containers, while it is not known which containers there are. */
  List<PlannedRead> unnamedLogs() {
    List<PlannedRead> logs = new ArrayList<>();
    for (String name : List.of("kube-apiserver", "kube-controller-manager", "kube-scheduler")) {
      ArtefactId artefact = BundleSource.containerLog(name + ".log");
      known(
              new PlannedRead(
                  artefact,
                  "log " + name,
                  "kubernetes-logs/kube-system/" + name + ".log",
                  Cost.COSTLY,
                  Holder.CONTROL_PLANES,
                  AskLog.container(name)))
          .ifPresent(logs::add);
    }
    return logs;
  }

  private Optional<PlannedRead> known(PlannedRead read) {
    return Optional.of(read).filter(each -> artefacts.find(each.artefact()).isPresent());
  }

  private static Map<ArtefactId, String> namespaces() {
    Map<ArtefactId, String> namespaces = new EnumMap<>(ArtefactId.class);
    in(namespaces, "config", ArtefactId.TALOS_MACHINE_TYPE);
    in(
        namespaces,
        "cluster",
        ArtefactId.TALOS_MEMBERS,
        ArtefactId.TALOS_AFFILIATES,
        ArtefactId.TALOS_INFOS,
        ArtefactId.TALOS_IDENTITIES);
    in(
        namespaces,
        "runtime",
        ArtefactId.TALOS_MACHINE_STATUS,
        ArtefactId.TALOS_PLATFORM,
        ArtefactId.TALOS_VOLUME_STATUS,
        ArtefactId.TALOS_DIAGNOSTICS,
        ArtefactId.TALOS_TIME_STATUS,
        ArtefactId.TALOS_DISKS,
        ArtefactId.TALOS_EXTENSIONS);
    in(
        namespaces,
        "network",
        ArtefactId.TALOS_NODE_ADDRESSES,
        ArtefactId.TALOS_NODE_ADDRESS_FILTERS,
        ArtefactId.TALOS_NETWORK_STATUS,
        ArtefactId.TALOS_RESOLVERS,
        ArtefactId.TALOS_HOSTNAME,
        ArtefactId.TALOS_LINK_STATUS,
        ArtefactId.TALOS_ADDRESS_STATUS,
        ArtefactId.TALOS_NFTABLES_CHAINS);
    in(
        namespaces,
        "k8s",
        ArtefactId.TALOS_NODENAME,
        ArtefactId.TALOS_NODE_IP,
        ArtefactId.TALOS_KUBEPRISM_STATUS,
        ArtefactId.TALOS_KUBELET_SPEC,
        ArtefactId.TALOS_NODE_STATUS,
        ArtefactId.TALOS_STATIC_PODS,
        ArtefactId.TALOS_STATIC_POD_STATUS);
    in(
        namespaces,
        "controlplane",
        ArtefactId.TALOS_MANIFESTS,
        ArtefactId.TALOS_MANIFEST_STATUS,
        ArtefactId.TALOS_CONTROLLER_MANAGER_CONFIG,
        ArtefactId.TALOS_BOOTSTRAP_MANIFESTS_CONFIG);
    in(namespaces, "etcd", ArtefactId.TALOS_ETCD_MEMBER, ArtefactId.TALOS_ETCD_SPEC);
    in(namespaces, "perf", ArtefactId.TALOS_MEMORY);
    in(namespaces, "hardware", ArtefactId.TALOS_CPUS, ArtefactId.TALOS_SYSTEM_INFORMATION);
    return namespaces;
  }

  private static void in(
      Map<ArtefactId, String> namespaces, String namespace, ArtefactId... artefacts) {
    for (ArtefactId artefact : artefacts) {
      namespaces.put(artefact, namespace);
    }
  }
}
