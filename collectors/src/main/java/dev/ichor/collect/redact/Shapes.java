package dev.ichor.collect.redact;

import dev.ichor.collect.SecretBlanker;
import java.util.List;

/**
 * Blanks what is a secret by its own shape, whatever stands beside it: web tokens, bootstrap
 * tokens, credentials in URLs and headers, tokens with a well-known beginning.
 */
final class Shapes {

  /** What secrets of well-known services begin with. */
  static final List<String> PREFIXES =
      List.of(
          "AGE-SECRET-KEY-",
          "ghp_",
          "gho_",
          "ghs_",
          "github_pat_",
          "glpat-",
          "xoxb-",
          "xoxp-",
          "hvs.",
          "npm_",
          "sk_live_",
          "dop_v1_",
          "AKIA");

  private static final int TOKEN_ID = 6;
  private static final int TOKEN_SECRET = 16;
  private static final int SHORTEST = 12;

  private Shapes() {}

  /** The line without them. */
  static String blank(String line) {
    String text = line;
    for (String prefix : PREFIXES) {
      text = runs(text, prefix, SHORTEST);
    }
    text = webTokens(text);
    text = schemes(schemes(text, "bearer "), "basic ");
    return bootstrapTokens(credentials(text));
  }

  private static String runs(String text, String prefix, int shortest) {
    int at = text.indexOf(prefix);
    if (at < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder();
    int copied = 0;
    while (at >= 0) {
      int end = end(text, at, "-_.+/=");
      boolean word = at == 0 || !ofWord(text, at - 1, "-_.") || text.charAt(at - 1) == 'n';
      if (word && end - at >= shortest) {
        out.append(text, copied, at).append(SecretBlanker.BLANK);
        copied = end;
      }
      at = text.indexOf(prefix, end);
    }
    return out.append(text, copied, text.length()).toString();
  }

  /** {@code eyJ….eyJ….signature}. */
  private static String webTokens(String text) {
    int at = text.indexOf("eyJ");
    if (at < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder();
    int copied = 0;
    while (at >= 0) {
      int end = end(text, at, "-_.");
      int dot = text.indexOf('.', at);
      if (dot > at + SHORTEST && dot < end - SHORTEST) {
        out.append(text, copied, at).append(SecretBlanker.BLANK);
        copied = end;
      }
      at = text.indexOf("eyJ", end);
    }
    return out.append(text, copied, text.length()).toString();
  }

  /** {@code Bearer x}. */
  private static String schemes(String text, String scheme) {
    int at = find(text, scheme, 0);
    if (at < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder();
    int copied = 0;
    while (at >= 0) {
      int start = at + scheme.length();
      int end = end(text, start, "-_.~+/=");
      if (end - start >= TOKEN_SECRET || (end - start >= 8 && text.charAt(end - 1) == '=')) {
        out.append(text, copied, start).append(SecretBlanker.BLANK);
        copied = end;
      }
      at = find(text, scheme, Math.max(end, start));
    }
    return out.append(text, copied, text.length()).toString();
  }

  /** Where the scheme begins; only the blank at its end is looked for letter by letter. */
  private static int find(String text, String scheme, int from) {
    int before = scheme.length() - 1;
    int blank = text.indexOf(' ', from + before);
    while (blank >= 0 && !text.regionMatches(true, blank - before, scheme, 0, before)) {
      blank = text.indexOf(' ', blank + 1);
    }
    return blank < 0 ? -1 : blank - before;
  }

  /** {@code scheme://user:password@host}. */
  private static String credentials(String text) {
    int at = text.indexOf('@') < 0 ? -1 : text.indexOf("://");
    if (at < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder();
    int copied = 0;
    while (at >= 0) {
      int start = at + 3;
      int end = start;
      while (end < text.length() && "/@ \"'<>,\\".indexOf(text.charAt(end)) < 0) {
        end++;
      }
      if (end > start && end < text.length() && text.charAt(end) == '@') {
        out.append(text, copied, start).append(SecretBlanker.BLANK);
        copied = end;
      }
      at = text.indexOf("://", end);
    }
    return out.append(text, copied, text.length()).toString();
  }

  /** {@code abcdef.0123456789abcdef}. */
  private static String bootstrapTokens(String text) {
    StringBuilder out = new StringBuilder();
    int copied = 0;
    for (int dot = text.indexOf('.'); dot >= 0; dot = text.indexOf('.', dot + 1)) {
      int start = dot - TOKEN_ID;
      int end = dot + 1 + TOKEN_SECRET;
      if (start >= copied && end <= text.length() && token(text, start, dot, end)) {
        out.append(text, copied, start).append(SecretBlanker.BLANK);
        copied = end;
      }
    }
    return copied == 0 ? text : out.append(text, copied, text.length()).toString();
  }

  private static boolean token(String text, int start, int dot, int end) {
    for (int i = start; i < end; i++) {
      if (i != dot && !Suspicion.small(text.charAt(i))) {
        return false;
      }
    }
    boolean escaped = start > 1 && text.charAt(start - 1) == 'n' && text.charAt(start - 2) == '\\';
    boolean before = start == 0 || escaped || !bounds(text.charAt(start - 1));
    return before && (end == text.length() || !bounds(text.charAt(end)));
  }

  private static boolean bounds(char letter) {
    return Suspicion.small(letter) || letter == '.' || letter == '-';
  }

  private static int end(String text, int from, String more) {
    int end = from;
    while (end < text.length() && ofWord(text, end, more)) {
      end++;
    }
    return end;
  }

  private static boolean ofWord(String text, int at, String more) {
    char letter = text.charAt(at);
    return more.indexOf(letter) >= 0
        || (Suspicion.base64(letter) && letter != '/' && letter != '+');
  }
}
