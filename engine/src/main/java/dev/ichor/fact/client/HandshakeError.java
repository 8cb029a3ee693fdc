package dev.ichor.fact.client;

/** How a TLS handshake failed that was not about trust. */
public enum HandshakeError {
  /** The connection was accepted and nothing was answered in time. */
  DEADLINE,
  /** The connection was accepted and closed at once ({@code EOF}). */
  CLOSED,
  /**
   * The connection was cut ({@code connection reset by peer}, {@code broken pipe}): an alert of the
   * server may have been lost.
   */
  RESET,
  /** The answer was no TLS record. */
  NOT_TLS,
  /** The answer was that of an HTTP server or proxy, not of a gRPC server behind plain TCP. */
  NOT_HTTP2,
  /** The two sides have no TLS version in common. */
  PROTOCOL_VERSION
}
