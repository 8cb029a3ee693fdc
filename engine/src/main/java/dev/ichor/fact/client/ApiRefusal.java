package dev.ichor.fact.client;

/** Why a server that was reached did not do what it was asked. */
public enum ApiRefusal {
  /** A worker was asked to pass a call on to another machine ({@code no request forwarding}). */
  NO_FORWARDING,
  /** The role of the client is too low ({@code not authorized}, {@code forbidden}). */
  NOT_AUTHORIZED,
  /** The client is unknown to the server ({@code Unauthorized}). */
  UNAUTHENTICATED,
  /** The machine has no configuration yet. */
  MAINTENANCE_MODE,
  /** The version of the server lacks the call. */
  UNIMPLEMENTED,
  /** The node that was named is no address. */
  INVALID_TARGET
}
