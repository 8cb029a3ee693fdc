package dev.ichor.replay;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Kinds of Kubernetes objects that recordings can hold. */
enum KubeKind {
  NODES("v1", "Node", false),
  PODS("v1", "Pod", true),
  EVENTS("v1", "Event", true),
  CERTIFICATESIGNINGREQUESTS("certificates.k8s.io/v1", "CertificateSigningRequest", false),
  LEASES("coordination.k8s.io/v1", "Lease", true),
  DAEMONSETS("apps/v1", "DaemonSet", true),
  DEPLOYMENTS("apps/v1", "Deployment", true),
  ENDPOINTSLICES("discovery.k8s.io/v1", "EndpointSlice", true);

  private static final String SYSTEM_PODS = "systemPods.";

  private final String version;
  private final String kind;
  private final boolean namespaced;

  KubeKind(String version, String kind, boolean namespaced) {
    this.version = version;
    this.kind = kind;
    this.namespaced = namespaced;
  }

  /** The kind of a recorded list by its file, e.g. {@code leases-kube-system.yaml}. */
  static Optional<KubeKind> ofFile(String file) {
    if (file.startsWith(SYSTEM_PODS)) {
      return Optional.of(PODS);
    }
    String plural = file.split("[.-]", 2)[0];
    return Arrays.stream(values()).filter(kind -> kind.plural().equals(plural)).findFirst();
  }

  /** Name in URLs. */
  String plural() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** API version, e.g. {@code apps/v1}. */
  String version() {
    return version;
  }

  /** Name in documents, e.g. {@code DaemonSet}. */
  String kind() {
    return kind;
  }

  /** Whether its objects are in namespaces. */
  boolean namespaced() {
    return namespaced;
  }
}
