package dev.ichor.conclusion;

import java.util.Locale;

/** How sure a rule is of what it concludes; a later constant is surer. */
public enum Confidence {
  /** A candidate: it never makes effects and never counts for an exit code. */
  POSSIBLE,
  LIKELY,
  CERTAIN;

  /** The confidence as users write it, e.g. {@code certain}. */
  public String lower() {
    return name().toLowerCase(Locale.ROOT);
  }
}
