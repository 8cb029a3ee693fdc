package dev.ichor.fact.coverage;

import java.util.Locale;
import java.util.Optional;

/**
 * A kind of raw document, e.g. the answer of {@code EtcdAlarmList} or the kernel log. In YAML, JSON
 * and on the command line it is written dotted ({@code talos.etcd.members}); in DRL the constant
 * stands.
 */
public enum ArtefactId {
  TALOS_SERVICES("talos.services", "service states with their events", "service", Scope.NODE),
  TALOS_MEMBERS("talos.members", "discovery members", "get members", Scope.NODE),
  TALOS_AFFILIATES("talos.affiliates", "discovery affiliates", "get affiliates", Scope.NODE),
  TALOS_INFOS("talos.infos", "cluster identity", "get infos", Scope.NODE),
  TALOS_IDENTITIES("talos.identities", "node identity", "get identities", Scope.NODE),
  TALOS_MACHINE_TYPE("talos.machine-type", "machine type", "get machinetype", Scope.NODE),
  TALOS_MACHINE_STATUS(
      "talos.machine-status",
      "machine stage and unmet conditions",
      "get machinestatus -o yaml",
      Scope.NODE),
  TALOS_NODE_ADDRESSES(
      "talos.node-addresses",
      "node addresses with the views without Kubernetes ranges",
      "get nodeaddresses",
      Scope.NODE),
  TALOS_NODE_ADDRESS_FILTERS(
      "talos.node-address-filters",
      "the filters of those views",
      "get nodeaddressfilters -o yaml",
      Scope.NODE),
  TALOS_NETWORK_STATUS(
      "talos.network-status", "network readiness", "get networkstatus -o yaml", Scope.NODE),
  TALOS_RESOLVERS("talos.resolvers", "DNS servers", "get resolvers", Scope.NODE),
  TALOS_HOSTNAME("talos.hostname", "hostname", "get hostname", Scope.NODE),
  TALOS_NODENAME("talos.nodename", "Kubernetes node name", "get nodename", Scope.NODE),
  TALOS_NODE_IP("talos.node-ip", "addresses given to kubelet", "get nodeips", Scope.NODE),
  TALOS_PLATFORM("talos.platform", "platform", "get platformmetadata", Scope.NODE),
  TALOS_MEMORY("talos.memory", "memory", "memory", Scope.NODE),
  TALOS_MOUNTS("talos.mounts", "mounted file systems", "mounts", Scope.NODE),
  TALOS_VOLUME_STATUS("talos.volume-status", "volumes", "get volumestatus", Scope.NODE),
  TALOS_VERSION("talos.version", "Talos version", "version", Scope.NODE),
  TALOS_DIAGNOSTICS("talos.diagnostics", "diagnostics", "get diagnostics -o yaml", Scope.NODE),
  TALOS_TIME_STATUS("talos.time-status", "clock", "get timestatus -o yaml", Scope.NODE),
  TALOS_KUBEPRISM_STATUS(
      "talos.kubeprism-status", "KubePrism", "get kubeprismstatuses", Scope.NODE),
  TALOS_ETCD_MEMBER("talos.etcd.member", "own etcd member id", "get etcdmembers", Scope.NODE),
  TALOS_ETCD_SPEC("talos.etcd.spec", "etcd specification", "get etcdspecs -o yaml", Scope.NODE),
  TALOS_ETCD_MEMBERS(
      "talos.etcd.members", "etcd member list (live only)", "etcd members", Scope.NODE),
  TALOS_ETCD_STATUS("talos.etcd.status", "etcd status (live only)", "etcd status", Scope.NODE),
  TALOS_ETCD_ALARMS("talos.etcd.alarms", "etcd alarms (live only)", "etcd alarm list", Scope.NODE),
  TALOS_KUBELET_SPEC("talos.kubelet.spec", "kubelet specification", "get kubeletspecs", Scope.NODE),
  TALOS_NODE_STATUS(
      "talos.node-status", "node status as Talos sees it", "get nodestatus", Scope.NODE),
  TALOS_STATIC_PODS("talos.static-pods", "static pods rendered", "get staticpods", Scope.NODE),
  TALOS_STATIC_POD_STATUS(
      "talos.static-pod-status",
      "static pods as kubelet sees them",
      "get staticpodstatus",
      Scope.NODE),
  TALOS_MANIFESTS("talos.manifests", "bootstrap manifests", "get manifests", Scope.NODE),
  TALOS_MANIFEST_STATUS(
      "talos.manifest-status",
      "bootstrap manifests applied",
      "get manifeststatus -o yaml",
      Scope.NODE),
  TALOS_CONTROLLER_MANAGER_CONFIG(
      "talos.controller-manager-config",
      "pod and service ranges",
      "get controllermanagerconfigs -o yaml",
      Scope.NODE),
  TALOS_DMESG("talos.dmesg", "kernel log", "dmesg", Scope.NODE),
  TALOS_LOGS_MACHINED("talos.logs.machined", "log of machined", "logs machined", Scope.NODE),
  TALOS_LOGS_CONTROLLER_RUNTIME(
      "talos.logs.controller-runtime",
      "log of the controllers",
      "logs controller-runtime",
      Scope.NODE),
  TALOS_LOGS_APID("talos.logs.apid", "log of apid", "logs apid", Scope.NODE),
  TALOS_LOGS_TRUSTD("talos.logs.trustd", "log of trustd", "logs trustd", Scope.NODE),
  TALOS_LOGS_ETCD("talos.logs.etcd", "log of etcd", "logs etcd", Scope.NODE),
  TALOS_LOGS_KUBELET("talos.logs.kubelet", "log of kubelet", "logs kubelet", Scope.NODE),
  TALOS_LOGS_DNS("talos.logs.dns", "log of the DNS cache", "logs dns-resolve-cache", Scope.NODE),
  KUBERNETES_LOGS_APISERVER(
      "kubernetes.logs.apiserver", "log of kube-apiserver", "containers -k", Scope.NODE),
  KUBERNETES_LOGS_CONTROLLER_MANAGER(
      "kubernetes.logs.controller-manager",
      "log of kube-controller-manager",
      "containers -k",
      Scope.NODE),
  KUBERNETES_LOGS_SCHEDULER(
      "kubernetes.logs.scheduler", "log of kube-scheduler", "containers -k", Scope.NODE),
  KUBERNETES_NODES("kubernetes.nodes", "node objects", "kubectl get nodes -o yaml", Scope.CLUSTER),
  KUBERNETES_SYSTEM_PODS(
      "kubernetes.system-pods",
      "pods in kube-system",
      "kubectl -n kube-system get pods -o yaml",
      Scope.CLUSTER),
  KUBERNETES_CSRS(
      "kubernetes.csrs",
      "certificate signing requests (live only)",
      "kubectl get csr",
      Scope.CLUSTER);

  /** Whether there is one such document per machine or one per cluster. */
  public enum Scope {
    NODE,
    CLUSTER
  }

  private final String dotted;
  private final String title;
  private final String look;
  private final Scope scope;

  ArtefactId(String dotted, String title, String look, Scope scope) {
    this.dotted = dotted;
    this.title = title;
    this.look = look;
    this.scope = scope;
  }

  /** The id as users write it, e.g. {@code talos.logs.etcd}. */
  public String dotted() {
    return dotted;
  }

  /** A few words for people, e.g. {@code log of etcd}. */
  public String title() {
    return title;
  }

  /**
   * The read-only command that shows it: a whole {@code kubectl} command, or what follows {@code
   * talosctl -n NODE}.
   */
  public String look() {
    return look;
  }

  /** Whether there is one per machine or one per cluster. */
  public Scope scope() {
    return scope;
  }

  /** The artefact with the given dotted id; empty when there is none. */
  public static Optional<ArtefactId> parse(String dotted) {
    String wanted = dotted.toLowerCase(Locale.ROOT);
    for (ArtefactId id : values()) {
      if (id.dotted.equals(wanted)) {
        return Optional.of(id);
      }
    }
    return Optional.empty();
  }

  @Override
  public String toString() {
    return dotted;
  }
}
