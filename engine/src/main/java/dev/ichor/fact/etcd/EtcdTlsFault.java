package dev.ichor.fact.etcd;

/** Why two members do not accept one another's certificates. */
public enum EtcdTlsFault {
  /** Signed by a CA that the other does not know. */
  UNKNOWN_AUTHORITY,
  /** It does not hold the name or address. */
  WRONG_NAME,
  /** Expired or not yet valid by the clock of the other. */
  OUT_OF_DATE,
  /** The peer refused this machine's certificate. */
  REFUSED_BY_PEER
}
