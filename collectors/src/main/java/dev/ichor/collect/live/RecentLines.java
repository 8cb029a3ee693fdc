package dev.ichor.collect.live;

import com.google.protobuf.ByteString;
import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * The lines of a log that are not older than some time before its newest one. A line without a date
 * goes with the one before it; a log without any date is kept whole.
 */
final class RecentLines {

  private static final Pattern STAMP =
      Pattern.compile(
          "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]{1,9})?"
              + "(?:Z|[+-][0-9]{2}:[0-9]{2})");

  /** A stamp stands near the head of its line, or is the last of the keys of a JSON line. */
  private static final int SEARCHED = 300;

  private RecentLines() {}

  static ByteString of(ByteString log, Duration since) {
    int end = log.size();
    int kept = end;
    Instant oldest = null;
    while (end > 0) {
      int start = startOfLine(log, end);
      Optional<Instant> stamp = stamp(log.substring(start, Math.min(end, start + SEARCHED)));
      if (stamp.isPresent()) {
        oldest = oldest == null ? stamp.get().minus(since) : oldest;
        if (stamp.get().isBefore(oldest)) {
          return log.substring(kept);
        }
        kept = start;
      }
      end = start;
    }
    return log;
  }

  /** Where the line begins that ends before a place. */
  private static int startOfLine(ByteString log, int end) {
    int at = end - 1;
    while (at > 0 && log.byteAt(at - 1) != '\n') {
      at--;
    }
    return at;
  }

  private static Optional<Instant> stamp(ByteString line) {
    Matcher stamp = STAMP.matcher(line.toStringUtf8());
    if (!stamp.find()) {
      return Optional.empty();
    }
    try {
      return Optional.of(OffsetDateTime.parse(stamp.group()).toInstant());
    } catch (DateTimeParseException noDay) {
      return Optional.empty();
    }
  }
}
