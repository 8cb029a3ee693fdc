package dev.ichor.artefact.yaml;

/** Strings as JSON writes them, in a form that readers of YAML understand as well. */
public final class Quoted {

  private Quoted() {}

  /** A string in quotes; what UTF-8 cannot hold becomes a question mark. */
  public static String json(String text) {
    StringBuilder json = new StringBuilder(text.length() + 2).append('"');
    for (int at = 0; at < text.length(); at++) {
      append(text, at, json);
    }
    return json.append('"').toString();
  }

  private static void append(String text, int at, StringBuilder json) {
    char letter = text.charAt(at);
    if (letter == '"' || letter == '\\') {
      json.append('\\').append(letter);
    } else if (plain(text, at)) {
      json.append(letter);
    } else if (Character.isSurrogate(letter) || letter >= '\ufffe') {
      json.append('?');
    } else {
      json.append(String.format("\\u%04x", (int) letter));
    }
  }

  /** Control characters and marks that YAML takes for line ends or refuses are not. */
  private static boolean plain(String text, int at) {
    char letter = text.charAt(at);
    if (Character.isHighSurrogate(letter)) {
      return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
    }
    if (Character.isLowSurrogate(letter)) {
      return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }
    boolean control = letter < ' ' || (letter >= 0x7f && letter <= 0x9f);
    boolean mark = letter == '\u2028' || letter == '\u2029' || letter >= '\ufefe';
    return !control && !mark;
  }
}
