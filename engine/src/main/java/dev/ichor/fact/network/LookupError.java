package dev.ichor.fact.network;

/** Why a name could not be resolved. */
public enum LookupError {
  NO_SUCH_HOST,
  TIMEOUT,
  SERVER_MISBEHAVING,
  REFUSED,
  UNREACHABLE
}
