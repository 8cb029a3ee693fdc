package dev.ichor.fact;

/**
 * A fact that lines of a log state. Lines that say the same are one fact; ages are seconds against
 * the moment of collection and grow towards the past. Where no line is dated (machined on metal),
 * both ages are {@link Integer#MAX_VALUE} and the fact is not current.
 */
public interface LogFact extends NodeFact {

  /** Seconds since the oldest line that says so. */
  int firstAge();

  /** Seconds since the newest line that says so. */
  int lastAge();

  /** Number of lines that say so. */
  int count();

  /**
   * Whether the newest line still tells of the present: it is at most 120 s old, or newer than the
   * last state change of the service that logs.
   */
  boolean current();
}
