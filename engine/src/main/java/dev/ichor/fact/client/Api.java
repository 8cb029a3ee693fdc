package dev.ichor.fact.client;

/** Which server of the cluster a client talked to. */
public enum Api {
  /** apid, on 50000. */
  TALOS,
  /** kube-apiserver, usually on 6443. */
  KUBERNETES,
  /** kubelet, on 10250. */
  KUBELET
}
