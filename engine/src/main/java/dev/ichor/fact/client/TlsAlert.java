package dev.ichor.fact.client;

/** How a server refused the certificate of a client ({@code remote error: tls: …}). */
public enum TlsAlert {
  /** Another authority than its own issued it. */
  UNKNOWN_AUTHORITY,
  /** It is out of date, by the clock of the server. */
  EXPIRED,
  /** None was sent. */
  REQUIRED,
  /** It cannot be used; servers older than Go 1.20 say so for every reason. */
  BAD_CERTIFICATE,
  /** The server has no certificate of its own. */
  INTERNAL_ERROR
}
