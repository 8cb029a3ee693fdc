package dev.ichor.collect.kube;

import dev.ichor.fact.coverage.ArtefactId;
import java.util.List;

/**
 * Everything that is asked of Kubernetes. The calls are made from these entries and from nothing
 * else, and so are the rights that {@link RbacPlan} asks for.
 */
@SuppressWarnings("ImmutableEnumChecker") // a list that nobody changes
enum KubeRead {
  VERSION(ArtefactId.KUBERNETES_VERSION, "version", "ichor/kubernetes/version.yaml", "/version"),
  READYZ(ArtefactId.KUBERNETES_READYZ, "readyz", "ichor/kubernetes/readyz.txt", "/readyz"),
  NODES(
      ArtefactId.KUBERNETES_NODES,
      "nodes",
      "kubernetesResources/nodes.yaml",
      new Resource("", "v1", "", "nodes")),
  SYSTEM_PODS(
      ArtefactId.KUBERNETES_SYSTEM_PODS,
      "pods in kube-system",
      "kubernetesResources/systemPods.yaml",
      new Resource("", "v1", "kube-system", "pods")),
  SIGNING_REQUESTS(
      ArtefactId.KUBERNETES_CSRS,
      "certificatesigningrequests",
      "ichor/kubernetes/certificatesigningrequests.yaml",
      new Resource("certificates.k8s.io", "v1", "", "certificatesigningrequests")),
  NODE_LEASES(
      ArtefactId.KUBERNETES_LEASES,
      "leases in kube-node-lease",
      "ichor/kubernetes/leases-kube-node-lease.yaml",
      new Resource("coordination.k8s.io", "v1", "kube-node-lease", "leases")),
  SYSTEM_LEASES(
      ArtefactId.KUBERNETES_LEASES,
      "leases in kube-system",
      "ichor/kubernetes/leases-kube-system.yaml",
      new Resource("coordination.k8s.io", "v1", "kube-system", "leases")),
  DAEMON_SETS(
      ArtefactId.KUBERNETES_WORKLOADS,
      "daemonsets",
      "ichor/kubernetes/daemonsets.yaml",
      new Resource("apps", "v1", "", "daemonsets")),
  DEPLOYMENTS(
      ArtefactId.KUBERNETES_WORKLOADS,
      "deployments in kube-system",
      "ichor/kubernetes/deployments-kube-system.yaml",
      new Resource("apps", "v1", "kube-system", "deployments")),
  ENDPOINT_SLICES(
      ArtefactId.KUBERNETES_ENDPOINT_SLICES,
      "endpointslices of kubernetes",
      "ichor/kubernetes/endpointslices-kubernetes.yaml",
      new Resource(
          "discovery.k8s.io",
          "v1",
          "default",
          "endpointslices",
          "labelSelector=kubernetes.io%2Fservice-name%3Dkubernetes")),
  EVENTS(
      ArtefactId.KUBERNETES_EVENTS,
      "events",
      "ichor/kubernetes/events.yaml",
      new Resource("", "v1", "", "events", "fieldSelector=type%3DWarning")),
  PODS(
      ArtefactId.KUBERNETES_PODS,
      "pods",
      "ichor/kubernetes/pods.yaml",
      new Resource("", "v1", "", "pods"));

  /**
   * A list of objects.
   *
   * @param group API group; empty for the core
   * @param version version of the group
   * @param namespace namespace; empty for all of them or for objects that are in none
   * @param plural name of the resource
   * @param query what is asked for of it, as in the URL; empty for all
   */
  record Resource(String group, String version, String namespace, String plural, String query) {

    Resource(String group, String version, String namespace, String plural) {
      this(group, version, namespace, plural, "");
    }

    String path() {
      return (group.isEmpty() ? "/api/" : "/apis/" + group + "/")
          + version
          + (namespace.isEmpty() ? "" : "/namespaces/" + namespace)
          + "/"
          + plural;
    }
  }

  private final ArtefactId artefact;
  private final String title;
  private final String file;
  private final String path;
  private final String query;
  private final List<Resource> resource;

  KubeRead(ArtefactId artefact, String title, String file, String path) {
    this.artefact = artefact;
    this.title = title;
    this.file = file;
    this.path = path;
    this.query = path.equals("/readyz") ? "verbose" : "";
    this.resource = List.of();
  }

  KubeRead(ArtefactId artefact, String title, String file, Resource resource) {
    this.artefact = artefact;
    this.title = title;
    this.file = file;
    this.path = resource.path();
    this.query = resource.query();
    this.resource = List.of(resource);
  }

  ArtefactId artefact() {
    return artefact;
  }

  /** What was asked, as reports show it. */
  String call() {
    return "kubernetes " + title;
  }

  /** Where a snapshot keeps the answer. */
  String file() {
    return file;
  }

  /** The path of the URL. */
  String path() {
    return path;
  }

  /** What follows the question mark of the URL; empty for nothing. */
  String query() {
    return query;
  }

  /** The list that is read; none when it is no list of objects. */
  List<Resource> resource() {
    return resource;
  }

  boolean isList() {
    return !resource.isEmpty();
  }
}
