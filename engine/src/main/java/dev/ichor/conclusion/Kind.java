package dev.ichor.conclusion;

/** What a problem is to a person who must act. */
public enum Kind {
  /** One can act on it as the reason. */
  CAUSE,
  /** There is always a deeper reason. */
  SYMPTOM
}
