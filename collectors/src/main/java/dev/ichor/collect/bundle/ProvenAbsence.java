package dev.ichor.collect.bundle;

import dev.ichor.collect.Absences;
import dev.ichor.collect.MachineView;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.kubernetes.StaticPodRendered;
import dev.ichor.fact.kubernetes.StaticPodState;
import dev.ichor.fact.machine.Health;
import dev.ichor.fact.machine.RunState;
import dev.ichor.fact.machine.ServiceCrashed;
import dev.ichor.fact.machine.ServiceState;
import dev.ichor.fact.machine.ServiceWaitsFor;
import dev.ichor.fact.machine.Worker;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Second witnesses: what proves that a document which is not in a bundle would have said nothing.
 * talosctl writes no file for an empty list, and none for a list that failed; only another document
 * tells the two apart.
 */
final class ProvenAbsence implements Absences {

  /**
   * One witness.
   *
   * @param artefacts what is proved absent
   * @param holds whether the machine's other documents prove it
   * @param words why, in a few words
   */
  private record Witness(Set<ArtefactId> artefacts, Predicate<MachineView> holds, String words) {}

  /** Types that a well running machine may have no instance of. */
  private static final Set<ArtefactId> MAY_BE_EMPTY =
      EnumSet.of(
          ArtefactId.TALOS_AFFILIATES,
          ArtefactId.TALOS_CONTROLLER_MANAGER_CONFIG,
          ArtefactId.TALOS_DIAGNOSTICS,
          ArtefactId.TALOS_ETCD_MEMBER,
          ArtefactId.TALOS_ETCD_SPEC,
          ArtefactId.TALOS_KUBELET_SPEC,
          ArtefactId.TALOS_KUBEPRISM_STATUS,
          ArtefactId.TALOS_MANIFESTS,
          ArtefactId.TALOS_MANIFEST_STATUS,
          ArtefactId.TALOS_NODE_ADDRESS_FILTERS,
          ArtefactId.TALOS_NODE_IP,
          ArtefactId.TALOS_NODE_STATUS,
          ArtefactId.TALOS_RESOLVERS,
          ArtefactId.TALOS_STATIC_PODS,
          ArtefactId.TALOS_STATIC_POD_STATUS,
          ArtefactId.TALOS_VOLUME_STATUS);

  private static final Set<RunState> BEFORE_START =
      EnumSet.of(
          RunState.INITIALIZED,
          RunState.STARTING,
          RunState.WAITING,
          RunState.PREPARING,
          RunState.FAILED,
          RunState.SKIPPED);

  private static final List<Witness> WITNESSES =
      List.of(
          new Witness(
              EnumSet.of(
                  ArtefactId.TALOS_ETCD_MEMBER,
                  ArtefactId.TALOS_ETCD_SPEC,
                  ArtefactId.TALOS_ETCD_MEMBERS,
                  ArtefactId.TALOS_ETCD_STATUS,
                  ArtefactId.TALOS_ETCD_ALARMS,
                  ArtefactId.TALOS_MANIFESTS,
                  ArtefactId.TALOS_MANIFEST_STATUS,
                  ArtefactId.TALOS_CONTROLLER_MANAGER_CONFIG,
                  ArtefactId.TALOS_LOGS_ETCD,
                  ArtefactId.TALOS_LOGS_TRUSTD,
                  ArtefactId.KUBERNETES_LOGS_APISERVER,
                  ArtefactId.KUBERNETES_LOGS_CONTROLLER_MANAGER,
                  ArtefactId.KUBERNETES_LOGS_SCHEDULER),
              ProvenAbsence::worker,
              "a worker has none"),
          new Witness(
              EnumSet.of(
                  ArtefactId.TALOS_ETCD_MEMBER,
                  ArtefactId.TALOS_MANIFEST_STATUS,
                  ArtefactId.TALOS_STATIC_PODS,
                  ArtefactId.TALOS_STATIC_POD_STATUS),
              machine -> machine.examined(ArtefactId.TALOS_NODENAME) && etcdIsNotHealthy(machine),
              "etcd is not healthy"),
          new Witness(
              EnumSet.of(ArtefactId.TALOS_ETCD_SPEC),
              machine ->
                  machine
                      .facts(ServiceWaitsFor.class)
                      .anyMatch(
                          waits ->
                              waits.service().equals("etcd")
                                  && waits.condition().contains("etcd spec")),
              "etcd waits for it"),
          new Witness(
              EnumSet.of(ArtefactId.TALOS_LOGS_ETCD), neverStarted("etcd"), "etcd never started"),
          new Witness(
              EnumSet.of(ArtefactId.TALOS_LOGS_KUBELET),
              neverStarted("kubelet"),
              "kubelet never started"),
          new Witness(
              EnumSet.of(ArtefactId.TALOS_LOGS_TRUSTD),
              neverStarted("trustd"),
              "trustd never started"),
          new Witness(
              EnumSet.of(ArtefactId.KUBERNETES_LOGS_APISERVER),
              noStaticPod("kube-apiserver"),
              "no static pod of it"),
          new Witness(
              EnumSet.of(ArtefactId.KUBERNETES_LOGS_CONTROLLER_MANAGER),
              noStaticPod("kube-controller-manager"),
              "no static pod of it"),
          new Witness(
              EnumSet.of(ArtefactId.KUBERNETES_LOGS_SCHEDULER),
              noStaticPod("kube-scheduler"),
              "no static pod of it"));

  /** Types that the graph of resources can prove to have no instance. */
  static Set<ArtefactId> mayBeEmpty() {
    return Collections.unmodifiableSet(MAY_BE_EMPTY);
  }

  @Override
  public Optional<String> proof(ArtefactId artefact, MachineView machine) {
    if (MAY_BE_EMPTY.contains(artefact)
        && BundleLayout.resourceType(artefact).filter(machine::hasNone).isPresent()) {
      return Optional.of("the graph of resources has no instance");
    }
    return WITNESSES.stream()
        .filter(witness -> witness.artefacts().contains(artefact))
        .filter(witness -> witness.holds().test(machine))
        .map(Witness::words)
        .findFirst();
  }

  @Override
  public String expectedPath(ArtefactId artefact, String folder) {
    return BundleLayout.expectedPath(artefact, folder);
  }

  private static boolean worker(MachineView machine) {
    return machine.examined(ArtefactId.TALOS_MACHINE_TYPE)
        && machine.facts(Worker.class).findAny().isPresent();
  }

  private static boolean etcdIsNotHealthy(MachineView machine) {
    return service(machine, "etcd")
        .map(state -> state.state() != RunState.RUNNING || state.health() != Health.OK)
        .orElse(false);
  }

  /** A service's log is there from its first run on, and so is a result of its health check. */
  private static Predicate<MachineView> neverStarted(String service) {
    return machine ->
        service(machine, service)
                .filter(state -> BEFORE_START.contains(state.state()))
                .filter(state -> state.health() == Health.UNKNOWN)
                .isPresent()
            && machine
                .facts(ServiceCrashed.class)
                .noneMatch(crashed -> crashed.service().equals(service));
  }

  private static Predicate<MachineView> noStaticPod(String component) {
    return machine ->
        machine.examined(ArtefactId.TALOS_STATIC_PODS)
            && machine.examined(ArtefactId.TALOS_STATIC_POD_STATUS)
            && machine
                .facts(StaticPodRendered.class)
                .noneMatch(pod -> pod.component().startsWith(component))
            && machine
                .facts(StaticPodState.class)
                .noneMatch(pod -> pod.component().startsWith(component));
  }

  private static Optional<ServiceState> service(MachineView machine, String service) {
    return machine
        .facts(ServiceState.class)
        .filter(state -> state.service().equals(service))
        .findFirst();
  }
}
