package dev.ichor.fact.kubernetes;

/** Why Talos could not download a manifest. */
public enum DownloadError {
  /** The name of the server could not be resolved. */
  LOOKUP,
  /** The certificate of the server is outside its time for this clock. */
  CERTIFICATE_TIME,
  /** The certificate of the server is not trusted. */
  CERTIFICATE,
  /** The server answered with a status that is no success. */
  STATUS,
  /** The machine of the server answered that nobody listens. */
  REFUSED,
  /** There is no way to the server. */
  UNREACHABLE,
  /** Nobody answered in time. */
  TIMEOUT,
  /** Any other reason. */
  OTHER
}
