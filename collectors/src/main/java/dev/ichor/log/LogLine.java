package dev.ichor.log;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;

/**
 * A line of a log in which literals were found. It is a view into the scanner's buffer: valid only
 * until the scanner goes on.
 */
final class LogLine {

  private static final byte ESCAPE = 0x1b;

  private final byte[] bytes;
  private final int from;
  private final int to;
  private final int number;
  private final BitSet literals;
  private final long stamp;

  /**
   * A view.
   *
   * @param bytes where the line stands
   * @param from its first byte
   * @param to the byte after its last
   * @param number from 1
   * @param literals which literals it contains
   * @param stamp its time, or that of the last dated line before it; see {@link LogStamp}
   */
  LogLine(byte[] bytes, int from, int to, int number, BitSet literals, long stamp) {
    this.bytes = bytes;
    this.from = from;
    this.to = to;
    this.number = number;
    this.literals = literals;
    this.stamp = stamp;
  }

  /** Where the line stands, from {@link #from} up to but without {@link #to}. */
  byte[] bytes() {
    return bytes;
  }

  int from() {
    return from;
  }

  int to() {
    return to;
  }

  /** Number of the line, from 1. */
  int number() {
    return number;
  }

  /** Which literals it contains. */
  BitSet literals() {
    return literals;
  }

  /** Its time, or that of the last dated line before it. */
  long stamp() {
    return stamp;
  }

  /** The same line in memory of its own, valid for ever. */
  LogLine copy() {
    return new LogLine(
        Arrays.copyOfRange(bytes, from, to), 0, to - from, number, new BitSet(), stamp);
  }

  /** The line as text, without colours; bytes that are no UTF-8 become U+FFFD. */
  String text() {
    for (int i = from; i < to; i++) {
      if (bytes[i] == ESCAPE) {
        return withoutColours();
      }
    }
    return new String(bytes, from, to - from, StandardCharsets.UTF_8);
  }

  private String withoutColours() {
    byte[] plain = new byte[to - from];
    int length = 0;
    int i = from;
    while (i < to) {
      if (bytes[i] == ESCAPE && i + 1 < to && bytes[i + 1] == '[') {
        i = afterSequence(i + 2);
      } else {
        plain[length++] = bytes[i++];
      }
    }
    return new String(plain, 0, length, StandardCharsets.UTF_8);
  }

  /** A control sequence ends with the first letter. */
  private int afterSequence(int start) {
    int i = start;
    while (i < to && (bytes[i] < '@' || bytes[i] > '~')) {
      i++;
    }
    return Math.min(i + 1, to);
  }
}
