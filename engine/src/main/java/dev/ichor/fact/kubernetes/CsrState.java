package dev.ichor.fact.kubernetes;

/** State of a certificate signing request. */
public enum CsrState {
  PENDING,
  APPROVED,
  ISSUED,
  DENIED,
  FAILED
}
