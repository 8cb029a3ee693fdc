package dev.ichor.fact.config;

/** Whose certificate a name is added to. */
public enum CertTarget {
  /** Apid, on port 50000. */
  TALOS_API,
  /** Kube-apiserver, on port 6443. */
  KUBERNETES_API
}
