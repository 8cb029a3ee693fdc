package dev.ichor.fact.etcd;

/** What etcd found wrong with its data. */
public enum EtcdDamage {
  /** A checksum of the log or of a snapshot does not fit. */
  CHECKSUM,
  /** The write-ahead log cannot be read or repaired. */
  LOG_UNREADABLE,
  /** The database file is damaged. */
  DATABASE_UNREADABLE,
  /** The snapshot that the log builds on is not there. */
  SNAPSHOT_MISSING,
  /** The others have sent more than its log holds. */
  LOG_TOO_SHORT,
  /** Its contents differ from those of the other members. */
  DIFFERS_FROM_PEERS
}
