package dev.ichor.replay;

import java.util.Set;

/** Types of resources that Talos shows to {@code os:admin} only (1.12 and newer). */
final class Sensitive {

  private static final String SECRETS = ".secrets.talos.dev";

  /** All resources of secrets but the roots of trust are. */
  private static final String TRUSTED_ROOTS = "trustedroots.secrets.talos.dev";

  private static final Set<String> TYPES =
      Set.of(
          "apiserverconfigs.kubernetes.talos.dev",
          "auditpolicyconfigs.kubernetes.talos.dev",
          "authorizationconfigs.kubernetes.talos.dev",
          "deviceconfigspecs.net.talos.dev",
          "discoveryconfigs.cluster.talos.dev",
          "etcfilespecs.files.talos.dev",
          "extensionserviceconfigs.runtime.talos.dev",
          "kubeletconfigs.kubernetes.talos.dev",
          "kubeletspecs.kubernetes.talos.dev",
          "kubespanconfigs.kubespan.talos.dev",
          "kubespanidentities.kubespan.talos.dev",
          "linkspecs.net.talos.dev",
          "machineconfigs.config.talos.dev",
          "nodeannotationspecs.k8s.talos.dev",
          "nodecordonedspecs.k8s.talos.dev",
          "nodelabelspecs.k8s.talos.dev",
          "nodetaintspecs.k8s.talos.dev",
          "operatorspecs.net.talos.dev",
          "registryconfigs.cri.talos.dev",
          "volumeconfigs.block.talos.dev");

  private Sensitive() {}

  /** Whether a type, in lower case, is one of them. */
  static boolean is(String type) {
    return TYPES.contains(type) || (type.endsWith(SECRETS) && !type.equals(TRUSTED_ROOTS));
  }
}
