package dev.ichor.fact.network;

/** What a Kubernetes range is for. */
public enum SubnetKind {
  POD,
  SERVICE,
  UNSPECIFIED
}
