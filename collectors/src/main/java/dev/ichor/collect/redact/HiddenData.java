package dev.ichor.collect.redact;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.nio.charset.StandardCharsets;

/** Kubernetes Secrets in documents of any kind. */
final class HiddenData {

  private static final byte[] SECRET = "Secret".getBytes(StandardCharsets.ISO_8859_1);
  private static final Pattern KIND =
      Pattern.compile("(?m)^[ -]*kind: ?[\"']?Secret[\"']?[ \\r]*$");
  private static final Pattern KIND_IN_LINE =
      Pattern.compile("kind\\\\*\" ?: ?\\\\*\"Secret\\\\*\"");
  private static final Pattern DATA =
      Pattern.compile("(\\\\*\"(?:stringData|data)\\\\*\" ?: ?)\\{[^{}]*\\}");

  private HiddenData() {}

  /** Whether a document of several lines holds one. */
  static boolean in(byte[] bytes) {
    return occurs(bytes) && KIND.matcher(new String(bytes, StandardCharsets.ISO_8859_1)).find();
  }

  private static boolean occurs(byte[] bytes) {
    for (int i = 0; i + SECRET.length <= bytes.length; i++) {
      int same = 0;
      while (same < SECRET.length && bytes[i + same] == SECRET[same]) {
        same++;
      }
      if (same == SECRET.length) {
        return true;
      }
    }
    return false;
  }

  /** A line without the contents of those that stand in it as JSON. */
  static String inLine(String line) {
    if (!line.contains("Secret") || !KIND_IN_LINE.matcher(line).find()) {
      return line;
    }
    Matcher data = DATA.matcher(line);
    return data.replaceAll("$1{}");
  }
}
