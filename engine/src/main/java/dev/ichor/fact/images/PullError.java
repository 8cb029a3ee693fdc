package dev.ichor.fact.images;

/** Why an image could not be pulled, from the innermost error. */
public enum PullError {
  LOOKUP,
  TIMEOUT,
  REFUSED,
  UNREACHABLE,
  NOT_FOUND,
  UNAUTHORIZED,
  RATE_LIMITED,
  CERTIFICATE,
  /** The certificate has expired or is not yet valid, by the clock of the machine. */
  CERTIFICATE_TIME,
  NO_SPACE,
  /**
   * A web page came instead of an image, or plain HTTP: not the registry that was meant answered.
   */
  WRONG_CONTENT,
  OTHER
}
