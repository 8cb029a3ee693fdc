package dev.ichor.render;

import dev.ichor.conclusion.Severity;
import java.util.regex.Pattern;

/** What a terminal is given: cleaned text, symbols in the style's alphabet, and colours. */
final class Ink {

  private static final Pattern ESCAPE = Pattern.compile("\u001b\\[[0-9;?]*[ -/]*[@-~]");
  private static final String RESET = "\u001b[0m";

  private final Style style;

  Ink(Style style) {
    this.style = style;
  }

  /**
   * Text of any origin made safe for a terminal: no control or direction characters, one line, and
   * nothing but ASCII if the style says so.
   */
  String clean(String text) {
    String plain = text.indexOf('\u001b') < 0 ? text : ESCAPE.matcher(text).replaceAll("");
    return symbol(plain).strip();
  }

  /** A symbol of Ichor's own in the style's alphabet. */
  String symbol(String symbol) {
    StringBuilder written = new StringBuilder(symbol.length());
    symbol.codePoints().forEach(c -> append(written, c));
    return written.toString();
  }

  private void append(StringBuilder clean, int c) {
    if (Character.isWhitespace(c)) {
      clean.append(' ');
    } else if (Character.isISOControl(c)
        || Character.getType(c) == Character.FORMAT
        || Character.getType(c) == Character.SURROGATE) {
      return;
    } else if (style.ascii() && c > 126) {
      clean.append(twin(c));
    } else {
      clean.appendCodePoint(c);
    }
  }

  private static String twin(int c) {
    return switch (c) {
      case '✖' -> "x";
      case '✔' -> "+";
      case '▲' -> "!";
      case '•', '·' -> "-";
      case '│' -> "|";
      case '├' -> "|";
      case '└' -> "`";
      case '─', '–', '—' -> "-";
      case '→' -> "->";
      case '×' -> "x";
      case '…' -> "...";
      case '≥' -> ">=";
      case '≤' -> "<=";
      case '“', '”', '„' -> "\"";
      case '‘', '’' -> "'";
      case '\u00a0' -> " ";
      default -> "?";
    };
  }

  /** Text that stands out. */
  String strong(String text) {
    return paint("1", text);
  }

  /** Text that stands back. */
  String faint(String text) {
    return paint("2", text);
  }

  /** The heading word of an impact in its colour. */
  String impact(Severity impact, String text) {
    return switch (impact) {
      case CRITICAL -> paint("1;31", text);
      case ERROR -> paint("31", text);
      case WARNING -> paint("33", text);
      case INFO -> paint("36", text);
    };
  }

  private String paint(String code, String text) {
    return style.colour() && !text.isEmpty() ? "\u001b[" + code + "m" + text + RESET : text;
  }
}
