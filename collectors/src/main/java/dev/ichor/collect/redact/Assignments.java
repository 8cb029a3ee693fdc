package dev.ichor.collect.redact;

import dev.ichor.collect.SecretBlanker;

/**
 * Blanks values of which a name beside tells that they are secrets: {@code --token=x}, {@code
 * "password": "x"}, {@code token: x}, {@code ?sig=x}. Each separator is looked at once, and a
 * bounded number of letters before it.
 */
final class Assignments {

  private static final int LONGEST_NAME = 80;

  private final String line;
  private final boolean structured;
  private final String marker;
  private final StringBuilder out = new StringBuilder();
  private int copied;

  private Assignments(String line, boolean structured, String marker) {
    this.line = line;
    this.structured = structured;
    this.marker = marker;
  }

  /**
   * The line without them.
   *
   * @param structured whether it is part of YAML or JSON, and not of a log
   * @param marker stands for a value without quotes in YAML
   */
  static String blank(String line, boolean structured, String marker) {
    return new Assignments(line, structured, marker).run();
  }

  private String run() {
    for (int i = 1; i < line.length(); i++) {
      char letter = line.charAt(i);
      if (i >= copied && (letter == '=' || letter == ':')) {
        separator(i, letter);
      }
    }
    return copied == 0 ? line : out.append(line, copied, line.length()).toString();
  }

  private void separator(int at, char separator) {
    int nameEnd = back(at);
    int nameStart = nameEnd;
    while (nameStart > 0 && nameEnd - nameStart < LONGEST_NAME && ofName(nameStart - 1)) {
      nameStart--;
    }
    if (nameStart < nameEnd && line.charAt(nameStart) == 'n' && escape(nameStart)) {
      nameStart++;
    }
    String name = line.substring(nameStart, nameEnd);
    boolean url = separator == '=' && inUrl(nameStart);
    if (name.isEmpty() || !(SecretNames.tells(name) || (url && SecretNames.tellsInUrl(name)))) {
      return;
    }
    boolean quotedName = nameEnd < at;
    boolean begins = quotedName || begins(nameStart);
    value(at + 1, separator == '=' || quotedName || (structured && begins), separator == ':');
  }

  /** The end of the name before a separator: quotes and their backslashes stand between. */
  private int back(int at) {
    int end = at;
    while (end > 0 && end > at - 6 && "\"'\\ ".indexOf(line.charAt(end - 1)) >= 0) {
      end--;
    }
    boolean quoted = end < at && line.substring(end, at).chars().anyMatch(c -> c != ' ');
    return quoted ? end : at;
  }

  private boolean ofName(int at) {
    char letter = line.charAt(at);
    return (Suspicion.base64(letter) && letter != '/' && letter != '+')
        || letter == '_'
        || letter == '-'
        || letter == '.';
  }

  private boolean escape(int at) {
    return at > 0 && line.charAt(at - 1) == '\\';
  }

  /** A name begins here as a key of YAML or JSON does. */
  private boolean begins(int at) {
    int before = at - 1;
    while (before >= 0 && line.charAt(before) == ' ') {
      before--;
    }
    if (before < 0 || "{,[\"'".indexOf(line.charAt(before)) >= 0) {
      return true;
    }
    boolean item = line.charAt(before) == '-' && line.substring(0, before).isBlank();
    return item || (line.charAt(before) == 'n' && escape(before));
  }

  private boolean inUrl(int nameStart) {
    return nameStart > 0
        && (line.charAt(nameStart - 1) == '?' || line.charAt(nameStart - 1) == '&');
  }

  private void value(int from, boolean sure, boolean colon) {
    int start = from;
    int spaces = 0;
    while (start < line.length() && (line.charAt(start) == ' ' || line.charAt(start) == '[')) {
      if (!colon || ++spaces > 8) {
        return;
      }
      start++;
    }
    int quote = start;
    while (quote < line.length() && line.charAt(quote) == '\\') {
      quote++;
    }
    boolean quoted = quote < line.length() && "\"'`".indexOf(line.charAt(quote)) >= 0;
    int begin = quoted ? quote + 1 : start;
    int end =
        quoted ? closing(begin, line.charAt(quote), quote - start) : plainEnd(begin, sure, colon);
    String value = line.substring(begin, end);
    if (!Values.secret(value, quoted) || !(sure || Values.random(value))) {
      return;
    }
    boolean bare = !quoted && colon && sure;
    out.append(line, copied, begin).append(bare ? marker : SecretBlanker.BLANK);
    copied = end;
  }

  /** Where the value in quotes ends; the quote has as many backslashes as the one before it. */
  private int closing(int begin, char quote, int backslashes) {
    int run = 0;
    for (int i = begin; i < line.length(); i++) {
      char letter = line.charAt(i);
      if (letter == quote && run == backslashes) {
        return i - run;
      }
      run = letter == '\\' ? run + 1 : 0;
    }
    return line.length();
  }

  private int plainEnd(int begin, boolean sure, boolean colon) {
    boolean wholeLine = sure && colon && structured;
    int end = begin;
    while (end < line.length()) {
      char letter = line.charAt(end);
      boolean stops = "\"'`,}]\\&\r".indexOf(letter) >= 0 || (letter == ' ' && !scheme(begin, end));
      if (stops && !(wholeLine && letter == ' ')) {
        return end;
      }
      end++;
    }
    return end;
  }

  /** What follows {@code Bearer} belongs to the value. */
  private boolean scheme(int begin, int end) {
    String word = line.substring(begin, end);
    return word.equalsIgnoreCase("bearer") || word.equalsIgnoreCase("basic");
  }
}
