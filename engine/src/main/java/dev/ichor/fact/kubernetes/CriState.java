package dev.ichor.fact.kubernetes;

/** State of a container or of the sandbox of a pod, as {@code talosctl containers -k} prints it. */
public enum CriState {
  /** The sandbox of a pod is there; says nothing of the containers in it. */
  SANDBOX_READY,
  /** The sandbox of a pod is not ready. */
  SANDBOX_NOTREADY,
  /** Made and not started. */
  CONTAINER_CREATED,
  /** Runs. */
  CONTAINER_RUNNING,
  /** Has ended. */
  CONTAINER_EXITED,
  /** Unknown, or a word that Ichor does not know. */
  CONTAINER_UNKNOWN
}
