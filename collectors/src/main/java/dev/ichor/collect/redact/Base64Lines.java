package dev.ichor.collect.redact;

import dev.ichor.collect.SecretBlanker;
import java.util.ArrayList;
import java.util.List;

/** Base64 in a line, or wrapped over several: judged when it is complete. */
final class Base64Lines {

  /** A line of which the end is base64. */
  private record Part(String line, int from, int to) {

    String blank() {
      return line.substring(0, from) + SecretBlanker.BLANK + line.substring(to);
    }
  }

  private static final int LONGEST = 1 << 20;

  private final int depth;
  private final List<Part> parts = new ArrayList<>();
  private int size;

  Base64Lines(int depth) {
    this.depth = depth;
  }

  /** Whether lines are held back. */
  boolean open() {
    return !parts.isEmpty();
  }

  /**
   * Takes a line.
   *
   * @return what is known of the lines so far, this one at the end, if it does not wait for more
   */
  List<String> take(String line) {
    int to = end(line);
    int from = start(line, to);
    boolean alone = line.substring(0, from).isBlank() && to > from;
    List<String> ready = new ArrayList<>();
    if (!parts.isEmpty() && !(alone && size < LONGEST)) {
      ready.addAll(flush());
    }
    String inside = inside(line, from);
    int moved = line.length() - inside.length();
    boolean begins = to - from >= Suspicion.BASE64_RUN;
    if (begins || !parts.isEmpty()) {
      parts.add(new Part(inside, from - moved, to - moved));
      size += to - from;
    } else {
      ready.add(inside);
    }
    return ready;
  }

  /** The lines that waited. */
  List<String> flush() {
    StringBuilder whole = new StringBuilder();
    parts.forEach(part -> whole.append(part.line(), part.from(), part.to()));
    boolean secret = Base64Text.hidesSecret(whole.toString(), depth);
    List<String> lines = parts.stream().map(part -> secret ? part.blank() : part.line()).toList();
    parts.clear();
    size = 0;
    return lines;
  }

  /** Blanks runs that something else follows in the line. */
  private String inside(String line, int until) {
    StringBuilder out = new StringBuilder();
    int copied = 0;
    int start = 0;
    for (int i = 0; i <= until; i++) {
      if (i < until && Suspicion.base64(line.charAt(i))) {
        continue;
      }
      int end = i;
      while (end < until && line.charAt(end) == '=') {
        end++;
      }
      if (i - start >= Suspicion.BASE64_RUN
          && Base64Text.hidesSecret(line.substring(start, end), depth)) {
        out.append(line, copied, start).append(SecretBlanker.BLANK);
        copied = end;
      }
      start = i + 1;
    }
    return copied == 0 ? line : out.append(line, copied, line.length()).toString();
  }

  /** Before quotes and commas at the end of a line. */
  private static int end(String line) {
    int end = line.length();
    while (end > 0 && "\"',\\\r ".indexOf(line.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }

  private static int start(String line, int end) {
    int start = end;
    while (start > 0 && line.charAt(start - 1) == '=') {
      start--;
    }
    while (start > 0 && Suspicion.base64(line.charAt(start - 1))) {
      start--;
    }
    return start;
  }
}
