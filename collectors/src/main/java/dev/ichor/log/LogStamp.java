package dev.ichor.log;

import dev.ichor.collect.LogTime;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Reads the time at the head of a log line, straight from its bytes since every line is asked.
 * Known are RFC 3339 (controllers, CRI, within {@code [ ]} dmesg, within JSON etcd), the date of
 * Go's log package ({@code 2026/11/22 11:44:42.072963}: apid, trustd, machined), epoch milliseconds
 * (kubelet's JSON) and klog ({@code E1122 12:36:44.572120}, which has no year).
 *
 * <p>A stamp is the number of microseconds since 1970 in UTC. Stamps of klog have year 4, a leap
 * year.
 */
final class LogStamp {

  /** No time was found. */
  static final long NONE = Long.MIN_VALUE;

  /** The year of a time without year; a leap year, so that 29 February exists. */
  static final int NO_YEAR = 4;

  /** Enough for the prefixes before a time: node, facility, priority, or the level in JSON. */
  static final int HEAD = 96;

  private static final long MICROS = 1_000_000L;
  private static final long DAY = 86_400L;

  /** Everything before 1900 has no year. */
  private static final long YEAR_KNOWN_FROM = -25_567L * DAY * MICROS;

  private LogStamp() {}

  /** The time of a line, or {@link #NONE}. */
  static long read(byte[] line, int from, int to) {
    StampCursor at = new StampCursor(line, from, Math.min(to, from + HEAD));
    if (at.peek(0) == '{') {
      return json(at);
    }
    if (at.digits(0, 4)) {
      long plain = at.peek(4) == '-' ? at.rfc3339() : at.peek(4) == '/' ? at.slashed() : NONE;
      if (plain != NONE) {
        return plain;
      }
    }
    if ("IWEF".indexOf(at.peek(0)) >= 0 && at.digits(1, 4) && at.peek(5) == ' ') {
      return at.klog();
    }
    return inside(at);
  }

  /** The stamp as a time; null for {@link #NONE}. */
  static @Nullable LogTime time(long stamp) {
    if (stamp == NONE) {
      return null;
    }
    Instant instant = Instant.EPOCH.plus(stamp, ChronoUnit.MICROS);
    return new LogTime(LocalDateTime.ofInstant(instant, ZoneOffset.UTC), stamp >= YEAR_KNOWN_FROM);
  }

  private static long json(StampCursor at) {
    if (!at.skipTo("\"ts\":")) {
      return NONE;
    }
    if (at.peek(0) == '"') {
      at.advance(1);
      return at.rfc3339();
    }
    return at.epoch();
  }

  private static long inside(StampCursor at) {
    while (at.left() >= 19) {
      if (at.digits(0, 4)) {
        long stamp = at.peek(4) == '-' ? at.rfc3339() : at.peek(4) == '/' ? at.slashed() : NONE;
        if (stamp != NONE) {
          return stamp;
        }
      }
      at.advance(1);
    }
    return NONE;
  }
}
