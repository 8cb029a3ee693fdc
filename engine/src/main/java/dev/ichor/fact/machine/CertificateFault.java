package dev.ichor.fact.machine;

/** Why a server cannot use the certificate that a client sent. */
public enum CertificateFault {
  /** It lacks the extended key usage for client authentication. */
  KEY_USAGE,
  /** It is outside its time. */
  TIME,
  /** Another authority issued it. */
  UNTRUSTED
}
