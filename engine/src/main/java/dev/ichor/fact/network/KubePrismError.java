package dev.ichor.fact.network;

/** Why a connection to KubePrism came to nothing. */
public enum KubePrismError {
  /** Nobody listens: it is not enabled, or not started. */
  REFUSED,
  /** It listens and ends the connection, because no API server behind it answers. */
  DROPPED,
  /** No answer in time. */
  TIMEOUT
}
