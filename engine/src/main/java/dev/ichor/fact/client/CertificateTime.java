package dev.ichor.fact.client;

/** On which side of its time a certificate is. */
public enum CertificateTime {
  /** The clock that judged it stands after its end. */
  EXPIRED,
  /** The clock that judged it stands before its beginning. */
  NOT_YET_VALID
}
