package dev.ichor.fact.discovery;

/** Why a machine could not talk to the discovery service, from the innermost error. */
public enum DiscoveryError {
  /** Its name could not be resolved. */
  LOOKUP,
  /** Its certificate has expired or is not yet valid, by the clock of the machine. */
  CERTIFICATE_TIME,
  /** Its certificate was refused for another reason. */
  CERTIFICATE,
  REFUSED,
  UNREACHABLE,
  TIMEOUT,
  OTHER
}
