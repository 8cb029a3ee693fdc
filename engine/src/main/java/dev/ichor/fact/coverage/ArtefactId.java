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
  TALOS_CLOCK("talos.clock", "time by the own clock", "time", Scope.NODE),
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
  TALOS_MACHINE_CONFIG(
      "talos.machine-config", "machine configuration", "get machineconfig -o yaml", Scope.NODE),
  TALOS_DISCOVERY_CONFIG(
      "talos.discovery-config",
      "discovery configuration",
      "get discoveryconfigs -o yaml",
      Scope.NODE),
  TALOS_LINK_STATUS("talos.link-status", "network links", "get links", Scope.NODE),
  TALOS_ADDRESS_STATUS(
      "talos.address-status", "addresses of the links", "get addresses", Scope.NODE),
  TALOS_ROUTE_STATUS("talos.route-status", "routes", "get routes", Scope.NODE),
  TALOS_NFTABLES_CHAINS(
      "talos.nftables-chains", "packet filter", "get nftableschains -o yaml", Scope.NODE),
  TALOS_ENDPOINTS(
      "talos.endpoints",
      "control plane endpoints as the node knows them",
      "get endpoints",
      Scope.NODE),
  TALOS_CPUS("talos.cpus", "processors", "get cpu", Scope.NODE),
  TALOS_SYSTEM_INFORMATION(
      "talos.system-information",
      "system information of the firmware",
      "get systeminformation -o yaml",
      Scope.NODE),
  TALOS_DISKS("talos.disks", "disks", "get disks", Scope.NODE),
  TALOS_DISCOVERED_VOLUMES(
      "talos.discovered-volumes", "volumes discovered", "get discoveredvolumes", Scope.NODE),
  TALOS_EXTENSIONS("talos.extensions", "system extensions", "get extensions", Scope.NODE),
  TALOS_SECURITY_STATE(
      "talos.security-state", "secure boot and its state", "get securitystate -o yaml", Scope.NODE),
  TALOS_BOOTSTRAP_MANIFESTS_CONFIG(
      "talos.bootstrap-manifests-config",
      "what the bootstrap manifests hold",
      "get bootstrapmanifestsconfig -o yaml",
      Scope.NODE),
  TALOS_EXTRA_MANIFESTS_CONFIG(
      "talos.extra-manifests-config",
      "extra manifests",
      "get extramanifestsconfig -o yaml",
      Scope.NODE),
  TALOS_API_SERVER_CONFIG(
      "talos.api-server-config",
      "API server configuration",
      "get apiserverconfig -o yaml",
      Scope.NODE),
  TALOS_SCHEDULER_CONFIG(
      "talos.scheduler-config",
      "scheduler configuration",
      "get schedulerconfig -o yaml",
      Scope.NODE),
  TALOS_KUBELET_CONFIG(
      "talos.kubelet.config", "kubelet configuration", "get kubeletconfig -o yaml", Scope.NODE),
  TALOS_PROCESSES("talos.processes", "processes", "processes", Scope.NODE),
  TALOS_CONTAINERS("talos.containers", "containers of Kubernetes", "containers -k", Scope.NODE),
  TALOS_IMAGES(
      "talos.images",
      "images in the system namespace",
      "image list --namespace system",
      Scope.NODE),
  TALOS_LOGS_CONTAINERD("talos.logs.containerd", "logs of containerd", "logs cri", Scope.NODE),
  TALOS_LOGS_EXTENSIONS(
      "talos.logs.extensions", "logs of system extensions", "logs ext-NAME", Scope.NODE),
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
  KUBERNETES_LOGS_PODS("kubernetes.logs.pods", "logs of other pods", "containers -k", Scope.NODE),
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
      Scope.CLUSTER),
  KUBERNETES_PODS(
      "kubernetes.pods", "pods of all namespaces", "kubectl get pods -A", Scope.CLUSTER),
  KUBERNETES_EVENTS("kubernetes.events", "events", "kubectl get events -A", Scope.CLUSTER),
  KUBERNETES_WORKLOADS(
      "kubernetes.workloads",
      "DaemonSets and Deployments",
      "kubectl get daemonsets,deployments -A",
      Scope.CLUSTER),
  KUBERNETES_LEASES(
      "kubernetes.leases",
      "leases of nodes and components",
      "kubectl get leases -A",
      Scope.CLUSTER),
  KUBERNETES_ENDPOINT_SLICES(
      "kubernetes.endpoint-slices",
      "addresses behind the service kubernetes",
      "kubectl get endpointslices -o wide",
      Scope.CLUSTER),
  KUBERNETES_READYZ(
      "kubernetes.readyz",
      "readiness of the API server",
      "kubectl get --raw '/readyz?verbose'",
      Scope.CLUSTER),
  KUBERNETES_VERSION(
      "kubernetes.version", "version of the API server", "kubectl version", Scope.CLUSTER),
  CLIENT_TALOSCTL(
      "client.talosctl", "what talosctl says on the client", "talosctl health", Scope.CLUSTER),
  CLIENT_KUBECTL(
      "client.kubectl", "what kubectl says on the client", "kubectl cluster-info", Scope.CLUSTER),
  CLIENT_TALOSCONFIG(
      "client.talosconfig", "the client's talosconfig", "talosctl config info", Scope.CLUSTER),
  CLIENT_KUBECONFIG(
      "client.kubeconfig", "the client's kubeconfig", "kubectl config view", Scope.CLUSTER),
  CLIENT_SYSTEM("client.system", "the client's own system", "date -u", Scope.CLUSTER),
  PROBE_TALOS_API(
      "probe.talos-api",
      "reachability of the Talos API from here",
      "talosctl version",
      Scope.CLUSTER),
  PROBE_KUBERNETES_ENDPOINT(
      "probe.kubernetes-endpoint",
      "reachability of the Kubernetes endpoint from here",
      "kubectl get --raw /healthz",
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
   * The read-only command that shows it: for artefacts of the cluster the whole command, else what
   * follows {@code talosctl -n NODE}.
   */
  public String look() {
    return look;
  }

  /** Whether there is one per machine or one per cluster. */
  public Scope scope() {
    return scope;
  }

  /** Whether it tells of the person's own side rather than of the cluster. */
  public boolean isOfClient() {
    return dotted.startsWith("client.");
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
