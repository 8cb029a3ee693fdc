package dev.ichor.collect.redact;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.ichor.collect.SecretBlanker;

/**
 * Values in YAML and JSON that stand in other lines than their names: below a key, behind a flag in
 * a list, beside the name of a variable.
 */
final class NamedValues {

  private static final Pattern KEY =
      Pattern.compile("^([ ]*(?:- )*)[\"']?([A-Za-z0-9_./-]{1,80})[\"']?:(?: +(.*))?$");
  private static final Pattern FLAG = Pattern.compile("^ *- *[\"']?(--?[A-Za-z0-9_.-]+)[\"']?,?$");
  private static final Pattern JSON_FLAG = Pattern.compile("^ *\"(--?[A-Za-z0-9_.-]+)\",$");
  private static final int NONE = -1;

  private final boolean structured;
  private int below = NONE;
  private boolean undecided;
  private boolean block;
  private int map = NONE;
  private boolean variable;
  private boolean flag;

  NamedValues(boolean structured) {
    this.structured = structured;
  }

  /** Whether the next line may hold a value of one before. */
  boolean open() {
    return below != NONE || map != NONE || variable || flag;
  }

  /** The line without it. */
  String blank(String line) {
    if (!structured) {
      return line;
    }
    int indent = indent(line);
    if (below != NONE && indent < line.length()) {
      if (indent > below && !(undecided && opensStructure(line, indent))) {
        undecided = false;
        return block ? line.substring(0, indent) + SecretBlanker.BLANK : "";
      }
      below = NONE;
    }
    if (map != NONE && indent < line.length() && indent <= map) {
      map = NONE;
    }
    return other(line);
  }

  private String other(String line) {
    if (flag) {
      flag = false;
      return item(line);
    }
    Matcher key = KEY.matcher(line);
    if (!key.find()) {
      flag = flag(line);
      return line;
    }
    int column = key.group(1).length();
    String name = key.group(2);
    String value = key.group(3) == null ? "" : key.group(3).strip();
    boolean named = variable && name.equals("value");
    variable = name.equals("name") && SecretNames.tells(trim(value));
    if (name.equals("extraManifestHeaders") && value.isEmpty()) {
      map = column;
      return line;
    }
    if (SecretNames.tells(name) || named || map != NONE || (map == NONE && keyOf(name, value))) {
      follow(column, value);
      boolean scalar = !value.isEmpty() && !block && Values.secret(trim(value), quoted(value));
      return scalar && !value.startsWith("{") ? replaced(line, value) : line;
    }
    return line;
  }

  /** {@code key:} is a key of many things; a long value of base64 is a secret. */
  private static boolean keyOf(String name, String value) {
    String text = trim(value);
    return name.equals("key")
        && text.length() >= Suspicion.BASE64_RUN
        && !text.startsWith("LS0t")
        && text.chars().allMatch(c -> Suspicion.base64((char) c) || c == '=')
        && text.chars().anyMatch(c -> c >= 'A' && c <= 'Z')
        && text.chars().anyMatch(c -> c >= 'a' && c <= 'z');
  }

  private void follow(int column, String value) {
    block = value.startsWith("|") || value.startsWith(">");
    undecided = value.isEmpty();
    boolean closed = value.length() > 1 && quoted(value) && value.endsWith(value.substring(0, 1));
    boolean json = value.endsWith(",") || value.startsWith("{") || value.startsWith("[");
    below = closed || json ? NONE : column;
  }

  private static boolean quoted(String value) {
    return value.startsWith("\"") || value.startsWith("'");
  }

  private static String replaced(String line, String value) {
    String tail = value.endsWith(",") ? "," : "";
    int at = line.lastIndexOf(value);
    return line.substring(0, at) + '"' + SecretBlanker.BLANK + '"' + tail;
  }

  private static String trim(String value) {
    String text = value.endsWith(",") ? value.substring(0, value.length() - 1) : value;
    return text.length() > 1 && quoted(text) ? text.substring(1, text.length() - 1) : text;
  }

  private static boolean flag(String line) {
    Matcher yaml = FLAG.matcher(line);
    Matcher json = JSON_FLAG.matcher(line);
    return (yaml.find() && SecretNames.tells(yaml.group(1)))
        || (json.find() && SecretNames.tells(json.group(1)));
  }

  private static String item(String line) {
    int dash = line.indexOf("- ");
    if (dash >= 0 && line.substring(0, dash).isBlank() && !line.startsWith("--", dash + 2)) {
      return line.substring(0, dash + 2) + '"' + SecretBlanker.BLANK + '"';
    }
    int quote = line.indexOf('"');
    boolean json = quote >= 0 && line.substring(0, quote).isBlank() && quote > 0;
    String tail = line.strip().endsWith(",") ? "," : "";
    return json && !line.startsWith("\"--", quote)
        ? line.substring(0, quote) + '"' + SecretBlanker.BLANK + '"' + tail
        : line;
  }

  private static boolean opensStructure(String line, int indent) {
    return line.startsWith("- ", indent)
        || "{}[]".indexOf(line.charAt(indent)) >= 0
        || KEY.matcher(line).find();
  }

  private static int indent(String line) {
    int indent = 0;
    while (indent < line.length() && line.charAt(indent) == ' ') {
      indent++;
    }
    return indent;
  }
}
