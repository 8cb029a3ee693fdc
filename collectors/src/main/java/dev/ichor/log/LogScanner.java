package dev.ichor.log;

import java.io.IOException;
import java.io.InputStream;
import java.util.BitSet;

/**
 * Reads a log once, by chunks of bytes, and shows the lines that contain literals. Its memory does
 * not depend on the log: of a line longer than {@link #LONGEST_LINE} only the beginning is looked
 * at.
 */
final class LogScanner {

  /** Bytes of a line that are looked at. */
  static final int LONGEST_LINE = 64 * 1024;

  private static final int CHUNK = 64 * 1024;

  /** Takes the lines that contain literals. */
  @FunctionalInterface
  interface Sink {
    /** Takes one line; it is valid only during the call. */
    void line(LogLine line);
  }

  private final LiteralAutomaton automaton;
  private final Sink sink;
  private final PartialLines partial;

  private final byte[] buffer = new byte[LONGEST_LINE + CHUNK];
  private final BitSet literals = new BitSet();
  private int start;
  private int limit;
  private int at;
  private int state = LiteralAutomaton.START;
  private boolean skipping;

  private int lines;
  private int cutLines;
  private long stamp = LogStamp.NONE;

  LogScanner(LiteralAutomaton automaton, Sink sink) {
    this.automaton = automaton;
    this.sink = sink;
    this.partial = new PartialLines(automaton, sink);
  }

  /** Number of lines read. */
  int lines() {
    return lines;
  }

  /** Number of lines of which only the beginning was looked at. */
  int cutLines() {
    return cutLines;
  }

  /** The time of the last line that has one. */
  long lastStamp() {
    return stamp;
  }

  /** Reads to the end. */
  void read(InputStream in) throws IOException {
    while (fill(in)) {
      while (at < limit) {
        scan();
      }
    }
    if (at > start || skipping) {
      finish(at);
    }
  }

  /** Makes room by moving the unfinished line to the front, then reads a chunk behind it. */
  private boolean fill(InputStream in) throws IOException {
    int kept = skipping ? 0 : limit - start;
    System.arraycopy(buffer, limit - kept, buffer, 0, kept);
    start = 0;
    at = kept;
    int read = in.read(buffer, kept, buffer.length - kept);
    limit = kept + Math.max(read, 0);
    return read >= 0;
  }

  /** Goes on to the end of the line, of what is looked at of it, or of the chunk. */
  private void scan() {
    if (skipping) {
      skip();
      return;
    }
    int end = Math.min(limit, start + LONGEST_LINE);
    int position = at;
    int current = state;
    while (position < end) {
      byte octet = buffer[position++];
      if (octet == '\n') {
        at = position;
        finish(position - 1);
        return;
      }
      current = automaton.step(current, octet);
      if (current < 0) {
        current = ~current;
        automaton.add(current, literals);
      }
    }
    at = position;
    state = current;
    if (at - start == LONGEST_LINE) {
      cutLines++;
      show(at);
      skipping = true;
    }
  }

  private void skip() {
    while (at < limit) {
      if (buffer[at++] == '\n') {
        finish(at);
        return;
      }
    }
  }

  private void finish(int end) {
    if (!skipping) {
      show(end);
    }
    skipping = false;
    start = at;
  }

  private void show(int lineEnd) {
    int end = lineEnd > start && buffer[lineEnd - 1] == '\r' ? lineEnd - 1 : lineEnd;
    lines++;
    long own = LogStamp.read(buffer, start, end);
    stamp = own == LogStamp.NONE ? stamp : own;
    LogLine line = new LogLine(buffer, start, end, lines, literals, stamp);
    if (!partial.take(line) && !literals.isEmpty()) {
      sink.line(line);
    }
    literals.clear();
    state = LiteralAutomaton.START;
  }
}
