package dev.ichor.fact.machine;

/** Result of the newest health check of a Talos service. */
public enum Health {
  OK,
  FAIL,
  UNKNOWN
}
