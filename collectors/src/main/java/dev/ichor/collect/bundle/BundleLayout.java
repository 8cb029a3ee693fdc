package dev.ichor.collect.bundle;

import static java.util.Map.entry;

import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which entry of a bundle is which kind of document, for the layouts of Talos 1.6 to 1.14. Up to
 * 1.6 resources lie in {@code talosResources} and service logs in the folder of the node. Folders
 * around the bundle do not matter: places are counted from the end.
 */
final class BundleLayout {

  /**
   * A document's place.
   *
   * @param node the machine as the folder spells it; {@link NodeName#CLUSTER} for the cluster's
   * @param artefact the kind of document; null for the graph of resources, which is a witness only
   */
  record Place(NodeName node, @Nullable ArtefactId artefact) {}

  /** Resource definitions, lower case as in file names. */
  static final Map<String, ArtefactId> RESOURCES =
      Map.ofEntries(
          entry("addressstatuses.net.talos.dev", ArtefactId.TALOS_ADDRESS_STATUS),
          entry("affiliates.cluster.talos.dev", ArtefactId.TALOS_AFFILIATES),
          entry(
              "bootstrapmanifestsconfigs.kubernetes.talos.dev",
              ArtefactId.TALOS_BOOTSTRAP_MANIFESTS_CONFIG),
          entry(
              "controllermanagerconfigs.kubernetes.talos.dev",
              ArtefactId.TALOS_CONTROLLER_MANAGER_CONFIG),
          entry("diagnostics.runtime.talos.dev", ArtefactId.TALOS_DIAGNOSTICS),
          entry("etcdmembers.etcd.talos.dev", ArtefactId.TALOS_ETCD_MEMBER),
          entry("etcdspecs.etcd.talos.dev", ArtefactId.TALOS_ETCD_SPEC),
          entry("hostnamestatuses.net.talos.dev", ArtefactId.TALOS_HOSTNAME),
          entry("identities.cluster.talos.dev", ArtefactId.TALOS_IDENTITIES),
          entry("infos.cluster.talos.dev", ArtefactId.TALOS_INFOS),
          entry("kubeletspecs.kubernetes.talos.dev", ArtefactId.TALOS_KUBELET_SPEC),
          entry("disks.block.talos.dev", ArtefactId.TALOS_DISKS),
          entry("extensionstatuses.runtime.talos.dev", ArtefactId.TALOS_EXTENSIONS),
          entry("linkstatuses.net.talos.dev", ArtefactId.TALOS_LINK_STATUS),
          entry("nftableschains.net.talos.dev", ArtefactId.TALOS_NFTABLES_CHAINS),
          entry("systeminformations.hardware.talos.dev", ArtefactId.TALOS_SYSTEM_INFORMATION),
          entry("kubeprismstatuses.kubernetes.talos.dev", ArtefactId.TALOS_KUBEPRISM_STATUS),
          entry("machinestatuses.runtime.talos.dev", ArtefactId.TALOS_MACHINE_STATUS),
          entry("machinetypes.config.talos.dev", ArtefactId.TALOS_MACHINE_TYPE),
          entry("manifests.kubernetes.talos.dev", ArtefactId.TALOS_MANIFESTS),
          entry("manifeststatuses.kubernetes.talos.dev", ArtefactId.TALOS_MANIFEST_STATUS),
          entry("members.cluster.talos.dev", ArtefactId.TALOS_MEMBERS),
          entry("memorystats.perf.talos.dev", ArtefactId.TALOS_MEMORY),
          entry("networkstatuses.net.talos.dev", ArtefactId.TALOS_NETWORK_STATUS),
          entry("nodeaddresses.net.talos.dev", ArtefactId.TALOS_NODE_ADDRESSES),
          entry("nodeaddressfilters.net.talos.dev", ArtefactId.TALOS_NODE_ADDRESS_FILTERS),
          entry("nodeips.kubernetes.talos.dev", ArtefactId.TALOS_NODE_IP),
          entry("nodenames.kubernetes.talos.dev", ArtefactId.TALOS_NODENAME),
          entry("nodestatuses.kubernetes.talos.dev", ArtefactId.TALOS_NODE_STATUS),
          entry("platformmetadatas.talos.dev", ArtefactId.TALOS_PLATFORM),
          entry("processors.hardware.talos.dev", ArtefactId.TALOS_CPUS),
          entry("resolverstatuses.net.talos.dev", ArtefactId.TALOS_RESOLVERS),
          entry("staticpods.kubernetes.talos.dev", ArtefactId.TALOS_STATIC_PODS),
          entry("staticpodstatuses.kubernetes.talos.dev", ArtefactId.TALOS_STATIC_POD_STATUS),
          entry("timestatuses.v1alpha1.talos.dev", ArtefactId.TALOS_TIME_STATUS),
          entry("volumestatuses.block.talos.dev", ArtefactId.TALOS_VOLUME_STATUS));

  /** Files that lie in the folder of the node in every layout. */
  static final Map<String, ArtefactId> NODE_FILES =
      Map.of(
          "summary", ArtefactId.TALOS_VERSION,
          "mounts", ArtefactId.TALOS_MOUNTS,
          "dmesg.log", ArtefactId.TALOS_DMESG,
          "controller-runtime.log", ArtefactId.TALOS_LOGS_CONTROLLER_RUNTIME,
          "dns-resolve-cache.log", ArtefactId.TALOS_LOGS_DNS);

  /** Logs of services. */
  static final Map<String, ArtefactId> SERVICE_LOGS =
      Map.of(
          "apid.log", ArtefactId.TALOS_LOGS_APID,
          "cri.log", ArtefactId.TALOS_LOGS_CONTAINERD,
          "etcd.log", ArtefactId.TALOS_LOGS_ETCD,
          "kubelet.log", ArtefactId.TALOS_LOGS_KUBELET,
          "machined.log", ArtefactId.TALOS_LOGS_MACHINED,
          "trustd.log", ArtefactId.TALOS_LOGS_TRUSTD);

  /**
   * Logs of the containers of the control plane: the file is named by the container up to Talos
   * 1.11 and by its pod since, whose name begins with that of the container; {@code -exited} may
   * follow. The logs of all others are {@link ArtefactId#KUBERNETES_LOGS_PODS}.
   */
  static final Map<String, ArtefactId> CONTAINER_LOGS =
      Map.of(
          "kube-apiserver", ArtefactId.KUBERNETES_LOGS_APISERVER,
          "kube-controller-manager", ArtefactId.KUBERNETES_LOGS_CONTROLLER_MANAGER,
          "kube-scheduler", ArtefactId.KUBERNETES_LOGS_SCHEDULER);

  /** What Kubernetes itself says. */
  static final Map<String, ArtefactId> CLUSTER_FILES =
      Map.of(
          "nodes.yaml", ArtefactId.KUBERNETES_NODES,
          "systemPods.yaml", ArtefactId.KUBERNETES_SYSTEM_PODS);

  private static final String GRAPH = "dependencies.dot";
  private static final String YAML = ".yaml";
  private static final String LOG = ".log";

  private final String top;

  /**
   * A layout.
   *
   * @param top name of the machine whose folder was given by itself; empty for archives
   */
  BundleLayout(String top) {
    this.top = top;
  }

  /** The place of an entry; empty when Ichor does not read it. */
  Optional<Place> place(EntryPath path) {
    String file = path.fromEnd(0);
    return switch (path.fromEnd(1)) {
      case "kubernetesResources" ->
          Optional.ofNullable(CLUSTER_FILES.get(file))
              .map(artefact -> new Place(NodeName.CLUSTER, artefact));
      case "resources", "talosResources" -> inFolder(path, 2, resource(file));
      case "service-logs" -> inFolder(path, 2, service(file));
      case "kube-system" -> {
        boolean nested = path.fromEnd(2).equals("kubernetes-logs");
        yield inFolder(path, nested ? 3 : 2, container(file));
      }
      default ->
          file.equals(GRAPH)
              ? node(path, 1).map(node -> new Place(node, null))
              : inFolder(
                  path, 1, Optional.ofNullable(NODE_FILES.get(file)).or(() -> service(file)));
    };
  }

  private Optional<Place> inFolder(EntryPath path, int places, Optional<ArtefactId> artefact) {
    return artefact.flatMap(found -> node(path, places).map(node -> new Place(node, found)));
  }

  private Optional<NodeName> node(EntryPath path, int places) {
    String folder = path.fromEnd(places);
    String name = folder.isEmpty() ? top : folder;
    boolean usable = !name.isEmpty() && !name.equals(NodeName.CLUSTER.text());
    return usable ? Optional.of(new NodeName(name)) : Optional.empty();
  }

  private static Optional<ArtefactId> resource(String file) {
    return file.endsWith(YAML)
        ? Optional.ofNullable(RESOURCES.get(file.substring(0, file.length() - YAML.length())))
        : Optional.empty();
  }

  private static Optional<ArtefactId> service(String file) {
    if (file.endsWith(".state")) {
      return Optional.of(ArtefactId.TALOS_SERVICES);
    }
    return file.startsWith("ext-") && file.endsWith(LOG)
        ? Optional.of(ArtefactId.TALOS_LOGS_EXTENSIONS)
        : Optional.ofNullable(SERVICE_LOGS.get(file));
  }

  private static Optional<ArtefactId> container(String file) {
    return file.endsWith(LOG) ? Optional.of(containerLog(file)) : Optional.empty();
  }

  /** Whose log a file in the folder of {@code kube-system} is. */
  static ArtefactId containerLog(String file) {
    return CONTAINER_LOGS.entrySet().stream()
        .filter(log -> file.equals(log.getKey() + LOG) || file.startsWith(log.getKey() + "-"))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(ArtefactId.KUBERNETES_LOGS_PODS);
  }

  /** Where a document of the given kind lies in a bundle of today, below the given folder. */
  static String expectedPath(ArtefactId artefact, String folder) {
    String prefix = folder.isEmpty() ? "" : folder + "/";
    return key(RESOURCES, artefact)
        .map(type -> prefix + "resources/" + type + YAML)
        .or(() -> key(NODE_FILES, artefact).map(file -> prefix + file))
        .or(() -> key(SERVICE_LOGS, artefact).map(file -> prefix + "service-logs/" + file))
        .or(
            () ->
                key(CONTAINER_LOGS, artefact)
                    .map(name -> prefix + "kubernetes-logs/kube-system/" + name + LOG))
        .or(() -> key(CLUSTER_FILES, artefact).map(file -> "kubernetesResources/" + file))
        .orElse(artefact == ArtefactId.TALOS_SERVICES ? prefix + "service-logs" : prefix);
  }

  /** The resource type of an artefact, as in file names; empty when it is none. */
  static Optional<String> resourceType(ArtefactId artefact) {
    return key(RESOURCES, artefact);
  }

  private static Optional<String> key(Map<String, ArtefactId> names, ArtefactId artefact) {
    return names.entrySet().stream()
        .filter(name -> name.getValue() == artefact)
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
