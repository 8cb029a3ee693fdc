package dev.ichor.fact.machine;

/** Why trustd did not sign the certificate of a worker's Talos API. */
public enum TrustdError {
  /** Its address could not be resolved. */
  LOOKUP,
  /** The worker was made from other secrets: its token differs. */
  TOKEN,
  /** The worker was made from other secrets: trustd's certificate is of another authority. */
  UNTRUSTED,
  /** A certificate is outside its time, so a clock is wrong. */
  CERTIFICATE_TIME,
  /** Nobody answers, or packets are dropped on the way to 50001. */
  TIMEOUT,
  /** Nobody listens on 50001. */
  REFUSED,
  /** No way to the address. */
  UNREACHABLE,
  OTHER
}
