package dev.ichor.collect.text;

import dev.ichor.collect.TextEncoding;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a pasted text: in UTF-8 or, as PowerShell writes files, UTF-16; without colours,
 * carriage returns and NUL characters. Of a line longer than {@link #LONGEST} only the beginning is
 * looked at.
 */
final class TextLines {

  /** Characters of a line that are looked at. */
  static final int LONGEST = 64 * 1024;

  private static final int LONGEST_MARK = 3;
  private static final char ESCAPE = 0x1b;

  private final BufferedReader reader;
  private final StringBuilder line = new StringBuilder();
  private int number;
  private int cut;

  TextLines(InputStream bytes) throws IOException {
    PushbackInputStream start = new PushbackInputStream(bytes, LONGEST_MARK);
    this.reader = new BufferedReader(new InputStreamReader(start, charset(start)));
  }

  private static Charset charset(PushbackInputStream start) throws IOException {
    byte[] first = start.readNBytes(LONGEST_MARK);
    TextEncoding encoding = TextEncoding.of(first);
    start.unread(first, encoding.mark(), first.length - encoding.mark());
    return encoding.charset();
  }

  /** The next line; null at the end. */
  @Nullable String next() throws IOException {
    line.setLength(0);
    int character = reader.read();
    if (character < 0) {
      return null;
    }
    boolean skipping = false;
    while (character >= 0 && character != '\n') {
      if (line.length() < LONGEST) {
        if (character != 0) {
          line.append((char) character);
        }
      } else {
        skipping = true;
      }
      character = reader.read();
    }
    number++;
    cut += skipping ? 1 : 0;
    return plain(line);
  }

  /** Number of the line that was read last, from 1. */
  int number() {
    return number;
  }

  /** Lines of which only the beginning was looked at. */
  int cut() {
    return cut;
  }

  private static String plain(CharSequence raw) {
    StringBuilder plain = new StringBuilder(raw.length());
    int i = 0;
    while (i < raw.length()) {
      char c = raw.charAt(i);
      if (c == ESCAPE && i + 1 < raw.length() && raw.charAt(i + 1) == '[') {
        i = afterSequence(raw, i + 2);
      } else {
        if (c != '\r' && c != ESCAPE) {
          plain.append(c == '\u00a0' ? ' ' : c);
        }
        i++;
      }
    }
    return plain.toString();
  }

  /** A control sequence ends with the first letter. */
  private static int afterSequence(CharSequence raw, int start) {
    int i = start;
    while (i < raw.length() && (raw.charAt(i) < '@' || raw.charAt(i) > '~')) {
      i++;
    }
    return Math.min(i + 1, raw.length());
  }
}
