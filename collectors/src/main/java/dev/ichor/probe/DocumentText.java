package dev.ichor.probe;

import java.util.List;

/**
 * Writes a document as YAML. What came from the network is always quoted, so that it can never be
 * taken for structure.
 */
final class DocumentText {

  private static final String STEP = "  ";

  private final StringBuilder text = new StringBuilder();

  DocumentText plain(int depth, String key, Object value) {
    text.append(STEP.repeat(depth)).append(key).append(": ").append(value).append('\n');
    return this;
  }

  DocumentText quoted(int depth, String key, String value) {
    return plain(depth, key, quote(value));
  }

  /** A key whose value follows, deeper. */
  DocumentText open(int depth, String key) {
    text.append(STEP.repeat(depth)).append(key).append(":\n");
    return this;
  }

  /** The first key of an element of a sequence, which stands at the depth of its other keys. */
  DocumentText element(int depth, String key, String value) {
    text.append(STEP.repeat(depth - 1)).append("- ");
    text.append(key).append(": ").append(quote(value)).append('\n');
    return this;
  }

  DocumentText list(int depth, String key, List<String> values) {
    return plain(
        depth,
        key,
        "[" + String.join(", ", values.stream().map(DocumentText::quote).toList()) + "]");
  }

  @Override
  public String toString() {
    return text.toString();
  }

  private static String quote(String value) {
    StringBuilder quoted = new StringBuilder("\"");
    value
        .codePoints()
        .forEach(
            c -> {
              if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
              } else if (c < ' ' || (c >= 0x7f && c < 0xa0) || c == 0x2028 || c == 0x2029) {
                quoted.append(String.format("\\u%04x", c));
              } else {
                quoted.appendCodePoint(c);
              }
            });
    return quoted.append('"').toString();
  }
}
