package dev.ichor.fact.coverage;

import java.util.Locale;

/** Why an artefact was not examined. */
public enum Reason {
  /** The input does not hold it, and nothing proves that it was empty. */
  NOT_IN_INPUT,
  UNREACHABLE,
  DENIED,
  UNSUPPORTED,
  TIMED_OUT,
  /** It is there and cannot be read. */
  BROKEN,
  /** It is there with its contents blanked. */
  REDACTED,
  /**
   * Only lines that somebody picked out were given: they are there, but nothing follows from what
   * is missing among them.
   */
  EXCERPT,
  /** Costly; read only when a question depends on it. */
  DEFERRED;

  /** The reason as users write it, e.g. {@code not-in-input}. */
  public String dashed() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
