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
  NO_SPACE,
  OTHER
}
