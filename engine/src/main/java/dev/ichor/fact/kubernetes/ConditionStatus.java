package dev.ichor.fact.kubernetes;

/** Status of a Kubernetes condition. */
public enum ConditionStatus {
  TRUE,
  FALSE,
  UNKNOWN
}
