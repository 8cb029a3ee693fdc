package dev.ichor.fact;

/** Why a TCP connection could not be made, as Go words it. */
public enum DialError {
  /** Nobody answered in time ({@code i/o timeout}): a filter, or a machine that is gone. */
  TIMEOUT,
  /** The machine answered that nobody listens ({@code connection refused}). */
  REFUSED,
  /** No route, or nobody on the link has the address ({@code no route to host}). */
  NO_ROUTE,
  /** The own machine has no way there ({@code network is unreachable}). */
  UNREACHABLE,
  /** The own system does not let the program connect ({@code operation not permitted}). */
  NOT_PERMITTED
}
