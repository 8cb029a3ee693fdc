package dev.ichor.verify;

import java.util.regex.Pattern;

/**
 * Makes texts of conditions comparable: without spaces, brackets, functions of an accumulate, and
 * what only binds variables, which the compiled model does not keep.
 */
final class ConditionText {

  private static final Pattern BINDING =
      Pattern.compile("\\$\\w+\\s*:\\s*(\\([^()]*\\)|[\\w.]+(\\(\\))?)\\s*(?=[,)]|$)");
  private static final Pattern NAME = Pattern.compile("\\$\\w+\\s*:\\s*");

  private ConditionText() {}

  static String normal(String text) {
    String cut = text.strip();
    if (cut.startsWith("accumulate") && cut.indexOf(';') > 0) {
      cut = cut.substring(0, cut.indexOf(';'));
    }
    String bare = NAME.matcher(BINDING.matcher(cut).replaceAll("")).replaceAll("");
    return bare.replaceAll("[\\s()]", "").replaceAll(",+", ",").replaceAll("([A-Za-z0-9]),$", "$1");
  }
}
