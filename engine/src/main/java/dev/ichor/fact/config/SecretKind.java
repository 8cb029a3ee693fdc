package dev.ichor.fact.config;

/** What a fingerprint was taken of. */
public enum SecretKind {
  /** {@code cluster.id}. */
  CLUSTER_ID,
  /** {@code cluster.secret}, with which discovery data are encrypted. */
  CLUSTER_SECRET,
  /** {@code cluster.token}, with which kubelets register. */
  BOOTSTRAP_TOKEN,
  /** {@code machine.token}, with which machines ask for their API certificate. */
  MACHINE_TOKEN,
  /** Certificate of {@code machine.ca}, the CA of the Talos API. */
  MACHINE_CA,
  /** Certificate of {@code cluster.ca}. */
  KUBERNETES_CA,
  /** Certificate of {@code cluster.aggregatorCA}. */
  AGGREGATOR_CA,
  /** Certificate of {@code cluster.etcd.ca}. */
  ETCD_CA,
  /** {@code cluster.serviceAccount.key}. */
  SERVICE_ACCOUNT_KEY,
  /** {@code cluster.secretboxEncryptionSecret} or {@code aescbcEncryptionSecret}. */
  ENCRYPTION_SECRET
}
