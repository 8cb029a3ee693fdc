package dev.ichor.collect;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.List;

/**
 * Blanks secrets in words that go into a report. Talos redacts what it calls sensitive; command
 * lines, manifests, environments and log lines still carry tokens, keys and URLs with credentials.
 */
public final class SecretBlanker {

  /** Stands in place of a secret. */
  public static final String BLANK = "***";

  private record Form(Pattern pattern, String replacement) {

    String apply(String text) {
      Matcher matcher = pattern.matcher(text);
      return matcher.find() ? matcher.replaceAll(replacement) : text;
    }
  }

  /** Forms that cannot be anything but a secret: safe to blank in values that rules compare. */
  private static final List<Form> UNMISTAKABLE =
      List.of(
          form("(?s)-----BEGIN [A-Z0-9 ]{1,60}-----.*?(?:-----END [A-Z0-9 ]{1,60}-----|$)", BLANK),
          form("LS0tLS1CRUdJT[A-Za-z0-9+/=]+", BLANK),
          form("AGE-SECRET-KEY-[A-Za-z0-9]+", BLANK),
          form("(^|[^a-z0-9.-])[a-z0-9]{6}\\.[a-z0-9]{16}($|[^a-z0-9.-])", "$1" + BLANK + "$2"),
          form("([A-Za-z][A-Za-z0-9+.-]*://)[^/\\s@\"']+@", "$1" + BLANK + "@"));

  /** Forms that often are: blanked in excerpts. */
  private static final List<Form> LIKELY =
      List.of(
          form("([A-Za-z][A-Za-z0-9+.-]*://[^\\s?\"'<>]*\\?)[^\\s\"'<>]+", "$1" + BLANK),
          form(
              "(?i)((?:token|secret|passw(?:or)?d|passphrase|api-?key|authorization)(?:\\\\?[\"'])?\\s?[:=]\\s?(?:\\\\?[\"'])?(?:bearer"
                  + " |basic )?)[^\\s\"',;\\\\]{6,}",
              "$1" + BLANK),
          form("(?i)(bearer )[A-Za-z0-9._~+/=-]{16,}", "$1" + BLANK));

  private SecretBlanker() {}

  /** Blanks whatever may be a secret; for excerpts and remarks. */
  public static String blank(String text) {
    return apply(LIKELY, blankUnmistakable(text));
  }

  /** Blanks only what cannot be anything else; for values of facts, which rules compare. */
  public static String blankUnmistakable(String text) {
    return mayHoldOne(text) ? apply(UNMISTAKABLE, text) : text;
  }

  /** All unmistakable forms have a dot, a dash or the base64 of dashes; most values have none. */
  private static boolean mayHoldOne(String text) {
    return text.length() >= 20
        && (text.indexOf('.') >= 0
            || text.indexOf('-') >= 0
            || text.contains("LS0tLS1CRUdJT")
            || text.contains("://"));
  }

  private static String apply(List<Form> forms, String text) {
    String blanked = text;
    for (Form form : forms) {
      blanked = form.apply(blanked);
    }
    return blanked;
  }

  private static Form form(String pattern, String replacement) {
    return new Form(Pattern.compile(pattern), replacement);
  }
}
