package dev.ichor.log;

import java.io.ByteArrayOutputStream;
import java.util.BitSet;

/**
 * Puts together what the container runtime took apart: lines of the form {@code TIME stderr P TEXT}
 * go on in the next line of the same stream, until one is tagged {@code F}. Lines of other formats
 * pass by.
 */
final class PartialLines {

  private static final int LONGEST_TIME = 40;

  private final LiteralAutomaton automaton;
  private final LogScanner.Sink sink;
  private final ByteArrayOutputStream joined = new ByteArrayOutputStream(0);

  PartialLines(LiteralAutomaton automaton, LogScanner.Sink sink) {
    this.automaton = automaton;
    this.sink = sink;
  }

  /** Takes a line if it is a part of one; the whole is shown when its last part came. */
  boolean take(LogLine line) {
    int tag = tag(line);
    if (tag < 0 || (line.bytes()[tag] == 'F' && joined.size() == 0)) {
      return false;
    }
    int text = Math.min(tag + 2, line.to());
    int from = joined.size() == 0 ? line.from() : text;
    int room = LogScanner.LONGEST_LINE - joined.size();
    joined.write(line.bytes(), from, Math.min(room, line.to() - from));
    if (line.bytes()[tag] == 'F') {
      show(line);
    }
    return true;
  }

  private void show(LogLine last) {
    byte[] whole = joined.toByteArray();
    joined.reset();
    BitSet literals = automaton.find(whole);
    if (!literals.isEmpty()) {
      sink.line(new LogLine(whole, 0, whole.length, last.number(), literals, last.stamp()));
    }
  }

  /** Where the tag {@code P} or {@code F} stands; -1 when the line is not of this form. */
  private static int tag(LogLine line) {
    byte[] bytes = line.bytes();
    int end = Math.min(line.to(), line.from() + LONGEST_TIME);
    int i = line.from();
    if (i == end || bytes[i] < '0' || bytes[i] > '9') {
      return -1;
    }
    while (i < end && bytes[i] != ' ') {
      i++;
    }
    if (!stream(bytes, i, line.to())) {
      return -1;
    }
    int tag = i + 8;
    return bytes[tag] == 'P' || bytes[tag] == 'F' ? tag : -1;
  }

  /** Whether {@code " stderr X"} or {@code " stdout X"} stands there. */
  private static boolean stream(byte[] bytes, int at, int to) {
    return at + 8 < to
        && bytes[at + 1] == 's'
        && bytes[at + 2] == 't'
        && bytes[at + 3] == 'd'
        && ((bytes[at + 4] == 'e' && bytes[at + 5] == 'r' && bytes[at + 6] == 'r')
            || (bytes[at + 4] == 'o' && bytes[at + 5] == 'u' && bytes[at + 6] == 't'))
        && bytes[at + 7] == ' ';
  }
}
