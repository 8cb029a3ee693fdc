package dev.ichor.collect.reading;

/**
 * A text as Talos's YAML writer puts it down: plain where YAML allows it, whatever it could be
 * taken for ({@code true}, {@code 12}), else in single quotes, and in double quotes where it holds
 * what can only be written escaped.
 */
final class ScalarText {

  /** What no plain scalar begins with. */
  private static final String INDICATORS = "#,[]{}&*!|>'\"%@`";

  private ScalarText() {}

  /** The text in its quotes, if it needs any. */
  static String of(String text) {
    if (text.isEmpty()) {
      return "''";
    }
    if (text.chars().anyMatch(c -> c < ' ' || c == 0x7f)) {
      return doubleQuoted(text);
    }
    return isPlain(text) ? text : "'" + text.replace("'", "''") + "'";
  }

  private static boolean isPlain(String text) {
    boolean indicated =
        INDICATORS.indexOf(text.charAt(0)) >= 0
            || text.startsWith("---")
            || text.startsWith("...")
            || text.matches("[-?:]( .*)?");
    boolean broken = text.contains(" #") || text.contains(": ") || text.endsWith(":");
    return !indicated && !broken && text.strip().equals(text);
  }

  private static String doubleQuoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.chars().forEach(c -> quoted.append(escaped((char) c)));
    return quoted.append('"').toString();
  }

  private static String escaped(char c) {
    return switch (c) {
      case '"', '\\' -> "\\" + c;
      case '\n' -> "\\n";
      case '\t' -> "\\t";
      case '\r' -> "\\r";
      default -> c < ' ' || c == 0x7f ? String.format("\\x%02X", (int) c) : String.valueOf(c);
    };
  }

  /**
   * Whether a value that begins with the line is a mapping or a list over several lines, rather
   * than a scalar, a text block or an empty collection.
   */
  static boolean isBlock(String line) {
    if (line.startsWith("- ") || line.equals("-")) {
      return true;
    }
    char first = line.charAt(0);
    if (first == '"' || first == '\'') {
      return line.startsWith(":", endOfQuoted(line, first));
    }
    return "{[|>".indexOf(first) < 0 && (line.contains(": ") || line.endsWith(":"));
  }

  private static int endOfQuoted(String line, char quote) {
    for (int i = 1; i < line.length(); i++) {
      boolean escapes = quote == '"' ? line.charAt(i) == '\\' : line.startsWith("''", i);
      if (escapes) {
        i++;
      } else if (line.charAt(i) == quote) {
        return i + 1;
      }
    }
    return line.length();
  }
}
