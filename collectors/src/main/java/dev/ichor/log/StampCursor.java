package dev.ichor.log;

/** A place within the head of a log line, with the forms of time that can begin there. */
final class StampCursor {

  private static final long MICROS = 1_000_000L;
  private static final int[] DAYS_BEFORE_MONTH = {
    0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334
  };

  /** An epoch number above this counts milliseconds, below it seconds. */
  private static final long LARGEST_SECONDS = 100_000_000_000L;

  private final byte[] line;
  private final int to;
  private int at;

  StampCursor(byte[] line, int from, int to) {
    this.line = line;
    this.at = from;
    this.to = to;
  }

  int left() {
    return to - at;
  }

  void advance(int bytes) {
    at += bytes;
  }

  /** The byte at an offset; 0 behind the end. */
  char peek(int offset) {
    return at + offset < to ? (char) (line[at + offset] & 0xff) : 0;
  }

  boolean digits(int offset, int count) {
    for (int i = offset; i < offset + count; i++) {
      if (peek(i) < '0' || peek(i) > '9') {
        return false;
      }
    }
    return true;
  }

  /** Goes behind the next occurrence of a word. */
  boolean skipTo(String word) {
    for (; at + word.length() <= to; at++) {
      int i = 0;
      while (i < word.length() && peek(i) == word.charAt(i)) {
        i++;
      }
      if (i == word.length()) {
        at += i;
        return true;
      }
    }
    return false;
  }

  /** {@code 2026-11-22T11:44:42.072963Z}, also with an offset. */
  long rfc3339() {
    if (peek(4) != '-' || peek(7) != '-' || (peek(10) != 'T' && peek(10) != ' ')) {
      return LogStamp.NONE;
    }
    long local = dateAndTime();
    if (local == LogStamp.NONE) {
      return LogStamp.NONE;
    }
    int zone = 19 + fractionLength(19);
    if (peek(zone) == '+' || peek(zone) == '-') {
      if (!digits(zone + 1, 2) || !digits(zone + 4, 2)) {
        return LogStamp.NONE;
      }
      long seconds = number(zone + 1, 2) * 3600L + number(zone + 4, 2) * 60L;
      return peek(zone) == '+' ? local - seconds * MICROS : local + seconds * MICROS;
    }
    return local;
  }

  /** {@code 2026/11/22 11:44:42.072963}. */
  long slashed() {
    return peek(4) == '/' && peek(7) == '/' && peek(10) == ' ' ? dateAndTime() : LogStamp.NONE;
  }

  /** {@code E1122 12:36:44.572120}. */
  long klog() {
    long day = day(LogStamp.NO_YEAR, number(1, 2), number(3, 2));
    return day == LogStamp.NONE ? LogStamp.NONE : time(day, 6);
  }

  /** {@code 1795347868672.011}, milliseconds, or seconds when the number is small. */
  long epoch() {
    int length = 0;
    while (length < 16 && digits(length, 1)) {
      length++;
    }
    if (length < 9) {
      return LogStamp.NONE;
    }
    long whole = 0;
    for (int i = 0; i < length; i++) {
      whole = whole * 10 + (peek(i) - '0');
    }
    boolean seconds = whole < LARGEST_SECONDS;
    long fraction = fraction(length);
    return seconds ? whole * MICROS + fraction : whole * 1000 + fraction / 1000;
  }

  private long dateAndTime() {
    if (!digits(0, 4) || !digits(5, 2) || !digits(8, 2)) {
      return LogStamp.NONE;
    }
    long day = day(number(0, 4), number(5, 2), number(8, 2));
    return day == LogStamp.NONE ? LogStamp.NONE : time(day, 11);
  }

  private long time(long day, int offset) {
    if (!digits(offset, 2)
        || peek(offset + 2) != ':'
        || !digits(offset + 3, 2)
        || peek(offset + 5) != ':'
        || !digits(offset + 6, 2)) {
      return LogStamp.NONE;
    }
    long seconds = number(offset, 2) * 3600L + number(offset + 3, 2) * 60L + number(offset + 6, 2);
    return (day * 86_400L + seconds) * MICROS + fraction(offset + 8);
  }

  private int fractionLength(int offset) {
    int length = 0;
    if (peek(offset) == '.') {
      length = 1;
      while (digits(offset + length, 1)) {
        length++;
      }
    }
    return length;
  }

  /** The decimals at the offset, as millionths. */
  private long fraction(int offset) {
    int length = fractionLength(offset);
    long micros = 0;
    for (int i = 1; i <= 6; i++) {
      micros = micros * 10 + (i < length ? peek(offset + i) - '0' : 0);
    }
    return micros;
  }

  private int number(int offset, int count) {
    int value = 0;
    for (int i = offset; i < offset + count; i++) {
      value = value * 10 + (peek(i) - '0');
    }
    return value;
  }

  /** Days since 1970; {@link LogStamp#NONE} for an impossible date. */
  private static long day(int year, int month, int day) {
    if (month < 1 || month > 12 || day < 1 || day > 31) {
      return LogStamp.NONE;
    }
    int before = month > 2 ? year : year - 1;
    int leapDays = before / 4 - before / 100 + before / 400;
    return 365L * year + leapDays + DAYS_BEFORE_MONTH[month - 1] + day - 1 - 719_527L;
  }
}
