package dev.ichor.render;

/** Words as SARIF's messages want them. */
final class SarifText {

  private SarifText() {}

  /**
   * Words in one line that stand for nothing but themselves: brackets would make a link of them,
   * braces a placeholder (SARIF 2.1.0 §3.11.5, §3.11.6).
   */
  static String literal(String words) {
    StringBuilder literal = new StringBuilder();
    String clean = new Ink(Style.PLAIN).clean(words);
    for (int i = 0; i < clean.length(); i++) {
      char c = clean.charAt(i);
      switch (c) {
        case '[', ']', '\\' -> literal.append('\\').append(c);
        case '{', '}' -> literal.append(c).append(c);
        default -> literal.append(c);
      }
    }
    return literal.toString();
  }
}
