package dev.ichor.collect.redact;

import dev.ichor.collect.SecretBlanker;
import java.util.List;

/** Tells values that may be secrets from those that only stand where one could. */
final class Values {

  private static final List<String> NOTHING =
      List.of("true", "false", "null", "nil", "none", "~", "<nil>", "REDACTED", "<redacted>");

  private static final List<String> FOLDERS =
      List.of("/var/", "/etc/", "/system/", "/run/", "/usr/", "/opt/", "/tmp/", "/proc/", "/dev/");

  private static final int SHORTEST_RANDOM = 8;

  private Values() {}

  /** Whether it can be one. */
  static boolean secret(String value, boolean quoted) {
    String text = value.strip();
    if (text.isEmpty() || text.startsWith(SecretBlanker.BLANK) || NOTHING.contains(text)) {
      return false;
    }
    if (!quoted && "{[|>&*!<$%".indexOf(text.charAt(0)) >= 0) {
      return false;
    }
    return FOLDERS.stream().noneMatch(text::startsWith) && !objectName(text);
  }

  /** The name of an object, {@code kube-system/bootstrap}, as components write it in their logs. */
  private static boolean objectName(String text) {
    int slash = text.indexOf('/');
    return text.startsWith("kube-") && slash > 0 && text.indexOf('/', slash + 1) < 0;
  }

  /** Whether it looks like made by chance and not like a word of a sentence. */
  static boolean random(String value) {
    boolean digit = false;
    boolean letter = false;
    for (int i = 0; i < value.length(); i++) {
      char one = value.charAt(i);
      if ("./:() ".indexOf(one) >= 0) {
        return false;
      }
      digit |= one >= '0' && one <= '9';
      letter |= Character.isLetter(one);
    }
    return value.length() >= SHORTEST_RANDOM && digit && letter;
  }
}
