package dev.ichor.fact.etcd;

/** Alarm of etcd. */
public enum AlarmKind {
  NO_SPACE,
  CORRUPT
}
