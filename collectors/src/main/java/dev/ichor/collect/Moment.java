package dev.ichor.collect;

import java.time.Instant;
import java.util.OptionalInt;

/**
 * The moment of collection of one machine, known once all its documents were read.
 *
 * @see Notes#aged
 */
public interface Moment {

  /** The moment against which ages are counted. */
  Instant now();

  /** Seconds from the given time to {@link #now()}; 0 for times in the future. */
  default int age(Instant time) {
    return (int)
        Math.max(0, Math.min(Integer.MAX_VALUE, now().getEpochSecond() - time.getEpochSecond()));
  }

  /** Seconds since the state or health of a service of this machine last changed, if known. */
  OptionalInt changeAge(String service);
}
