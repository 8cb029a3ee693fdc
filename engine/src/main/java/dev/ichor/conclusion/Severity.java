package dev.ichor.conclusion;

import java.util.Locale;
import java.util.Optional;

/** How bad a problem is; a later constant is worse. */
public enum Severity {
  /** Worth knowing. */
  INFO,
  /** A risk, or degraded. */
  WARNING,
  /** A function is lost. */
  ERROR,
  /** The cluster or a node cannot be used. */
  CRITICAL;

  /** The severity as users write it, e.g. {@code error}. */
  public String lower() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads what {@link #lower()} writes; empty when the text is no severity. */
  public static Optional<Severity> parse(String text) {
    for (Severity severity : values()) {
      if (severity.lower().equals(text)) {
        return Optional.of(severity);
      }
    }
    return Optional.empty();
  }

  /** The worse of two. */
  public static Severity worse(Severity one, Severity other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}
