package dev.ichor.collect.redact;

import dev.ichor.collect.ManifestFilter;
import dev.ichor.collect.SecretBlanker;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A document without its secrets, line for line. Bytes are looked at as Latin-1, so that those that
 * are not UTF-8 stay as they are; most lines are only looked at and never become text.
 */
final class SecretDocument {

  private static final String ESCAPED_END = "\\n";

  private final int depth;
  private final boolean structured;
  private final String marker;
  private final PemKeys keys = new PemKeys();
  private final Base64Lines base64;
  private final NamedValues values;

  private SecretDocument(boolean structured, int depth, String marker) {
    this.structured = structured;
    this.depth = depth;
    this.marker = marker;
    this.base64 = new Base64Lines(depth);
    this.values = new NamedValues(structured);
  }

  /**
   * A document without secrets; the same array when it has none.
   *
   * @param structured whether it is YAML or JSON; else a log
   */
  static byte[] clean(byte[] bytes, boolean structured) {
    return clean(bytes, structured, 0, '"' + SecretBlanker.BLANK + '"');
  }

  /** The same for text that was found within a document. */
  static String clean(String text, boolean structured, int depth) {
    // Within quotes of the outer document no further ones of the same kind may stand.
    byte[] clean =
        clean(
            text.getBytes(StandardCharsets.ISO_8859_1),
            structured,
            depth,
            '\'' + SecretBlanker.BLANK + '\'');
    return new String(clean, StandardCharsets.ISO_8859_1);
  }

  private static byte[] clean(byte[] bytes, boolean structured, int depth, String marker) {
    byte[] whole = structured && HiddenData.in(bytes) ? ManifestFilter.filter(bytes) : bytes;
    byte[] clean = new SecretDocument(structured, depth, marker).run(whole);
    return Arrays.equals(clean, bytes) ? bytes : clean;
  }

  private byte[] run(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length + 64);
    int copied = 0;
    for (int from = 0; from < bytes.length; ) {
      int to = from;
      while (to < bytes.length && bytes[to] != '\n') {
        to++;
      }
      if (open() || Suspicion.of(bytes, from, to)) {
        out.write(bytes, copied, from - copied);
        String line = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
        line(line).forEach(ready -> write(quoted(ready), out));
        copied = Math.min(bytes.length, to + 1);
      }
      from = to + 1;
    }
    base64.flush().forEach(ready -> write(quoted(ready), out));
    boolean endsOpen = bytes.length > 0 && bytes[bytes.length - 1] != '\n';
    if (endsOpen && copied == bytes.length && out.size() > 0) {
      return Arrays.copyOf(out.toByteArray(), out.size() - 1);
    }
    out.write(bytes, copied, bytes.length - copied);
    return out.toByteArray();
  }

  private static void write(String line, ByteArrayOutputStream out) {
    out.writeBytes(line.getBytes(StandardCharsets.ISO_8859_1));
    out.write('\n');
  }

  private boolean open() {
    return keys.open() || base64.open() || values.open();
  }

  private List<String> line(String line) {
    boolean inKey = keys.open();
    String text = values.blank(line);
    text = keys.blank(text);
    if (inKey) {
      List<String> ready = new ArrayList<>(base64.flush());
      ready.add(text);
      return ready;
    }
    text = HiddenData.inLine(text);
    text = nested(text);
    text = Assignments.blank(text, structured, marker);
    text = Shapes.blank(text);
    return base64.take(text);
  }

  /** Text of several lines that stands in one, with its line ends escaped. */
  private String nested(String line) {
    int first = line.indexOf(ESCAPED_END);
    if (first < 0 || line.indexOf(ESCAPED_END, first + 1) < 0 || depth > 3) {
      return line;
    }
    int start = line.lastIndexOf('"', first) + 1;
    String inner = line.substring(start).replace(ESCAPED_END, "\n");
    return line.substring(0, start) + clean(inner, true, depth + 1).replace("\n", ESCAPED_END);
  }

  /** A value of YAML that begins with the marker would be an alias. */
  private String quoted(String line) {
    int at = structured ? line.indexOf(SecretBlanker.BLANK) : -1;
    if (at < 2 || line.charAt(at - 1) != ' ' || ":-".indexOf(line.charAt(at - 2)) < 0) {
      return line;
    }
    String rest = line.substring(at + SecretBlanker.BLANK.length());
    boolean plain = rest.indexOf('"') < 0 && rest.indexOf('\'') < 0;
    return plain ? line.substring(0, at) + marker + (rest.isBlank() ? rest : "") : line;
  }
}
