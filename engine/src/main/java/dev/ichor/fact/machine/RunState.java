package dev.ichor.fact.machine;

/** State of a Talos service. */
public enum RunState {
  INITIALIZED,
  STARTING,
  WAITING,
  PREPARING,
  RUNNING,
  STOPPING,
  FINISHED,
  FAILED,
  SKIPPED,
  UNKNOWN
}
