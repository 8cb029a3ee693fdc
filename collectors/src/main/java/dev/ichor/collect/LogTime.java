package dev.ichor.collect;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A time as a log line states it, in UTC. Some programs (klog) leave out the year; it is then the
 * latest year that does not put the line into the future of the moment of collection.
 *
 * @param written the time; its year means nothing when {@code yearKnown} is false
 * @param yearKnown whether the line states the year
 */
public record LogTime(LocalDateTime written, boolean yearKnown) {

  /** Clocks of machines differ; a line may be this much later than the moment of collection. */
  private static final int TOLERATED_DAYS = 1;

  /** 29 February comes back within eight years (1896 to 1904 is the longest gap). */
  private static final int YEARS_TO_TRY = 8;

  /** A time whose year is known. */
  public static LogTime of(Instant instant) {
    return new LogTime(LocalDateTime.ofInstant(instant, ZoneOffset.UTC), true);
  }

  /** The time on the calendar, seen from the moment of collection. */
  public Instant at(Instant now) {
    if (yearKnown) {
      return written.toInstant(ZoneOffset.UTC);
    }
    LocalDateTime latest = LocalDateTime.ofInstant(now, ZoneOffset.UTC).plusDays(TOLERATED_DAYS);
    for (int year = latest.getYear(); year > latest.getYear() - YEARS_TO_TRY; year--) {
      LocalDateTime candidate = inYear(year);
      if (candidate != null && !candidate.isAfter(latest)) {
        return candidate.toInstant(ZoneOffset.UTC);
      }
    }
    return now;
  }

  private @Nullable LocalDateTime inYear(int year) {
    try {
      return LocalDateTime.of(
          LocalDate.of(year, written.getMonth(), written.getDayOfMonth()), written.toLocalTime());
    } catch (DateTimeException notALeapYear) {
      return null;
    }
  }
}
