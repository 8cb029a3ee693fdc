package dev.ichor.report;

import java.util.Locale;

/** Where a conclusion stands in a report, in the order of reports. */
public enum Role {
  /** A cause that nothing explains and nothing excuses. */
  ROOT,
  /** A symptom that nothing explains and nothing excuses. */
  UNEXPLAINED,
  /** Shown under what explains it. */
  EFFECT,
  /** Excused until a moment that is given. */
  EXPECTED,
  /** A possible cause of an unexplained symptom; never counts for an exit code. */
  CANDIDATE,
  /** Nobody wants to hear of it: a baseline or an option says so. */
  SUPPRESSED;

  /** Whether a conclusion stands by itself and counts for the verdict. */
  public boolean isHead() {
    return this == ROOT || this == UNEXPLAINED;
  }

  /** The role as users write it, e.g. {@code root}. */
  public String lower() {
    return name().toLowerCase(Locale.ROOT);
  }
}
