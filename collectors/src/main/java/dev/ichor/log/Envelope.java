package dev.ichor.log;

/**
 * What all log facts say besides their own words; as in {@link dev.ichor.fact.LogFact}.
 *
 * @param firstAge seconds since the oldest line; {@link #UNKNOWN_AGE} when no line is dated
 * @param lastAge seconds since the newest line; {@link #UNKNOWN_AGE} when no line is dated
 * @param count number of lines
 * @param current whether the newest line still tells of the present
 */
record Envelope(int firstAge, int lastAge, int count, boolean current) {

  /**
   * The age of a line without any date (machined's log on metal, whose lines also stand in dmesg,
   * with a date). The largest age, so that it opens no window and outdates nothing.
   */
  static final int UNKNOWN_AGE = Integer.MAX_VALUE;

  /** A line this old, in seconds, still tells of the present. */
  static final int CURRENT_SECONDS = 120;
}
