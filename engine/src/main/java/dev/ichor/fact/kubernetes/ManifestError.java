package dev.ichor.fact.kubernetes;

/** Why Talos could not apply an object of a manifest. */
public enum ManifestError {
  /** The API server does not know the kind ({@code no matches for kind}). */
  NO_KIND,
  /** A name could not be resolved. */
  LOOKUP,
  /** The API server did not answer. */
  UNREACHABLE,
  /** The API server forbids it, e.g. through a webhook or a policy. */
  FORBIDDEN,
  /** Any other reason. */
  OTHER
}
