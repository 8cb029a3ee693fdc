package dev.ichor.fact.kubernetes;

/** State of a container. */
public enum ContainerState {
  RUNNING,
  WAITING,
  TERMINATED,
  UNKNOWN
}
