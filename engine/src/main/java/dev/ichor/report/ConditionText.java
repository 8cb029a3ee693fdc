package dev.ichor.report;

import dev.ichor.conclusion.Problem;
import dev.ichor.inference.RuleOutline.Condition;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A condition of a rule in words: with the values of its variables, without what only binds them.
 */
final class ConditionText {

  private static final Pattern VARIABLE = Pattern.compile("\\$\\w+");
  private static final Pattern BINDING = Pattern.compile("\\$\\w+ : \\w+(?=[,)]| \\)|$)");
  private static final Pattern COUNTED =
      Pattern.compile("accumulate\\( (.*); (\\$\\w+) : (\\w+)\\(.*\\); ?(.*?) ?\\)");

  private ConditionText() {}

  /** The condition for the given values, e.g. {@code Platform( node == cp-1 )}. */
  static String of(Condition condition, Map<String, Object> bindings) {
    String text = condition.text().replaceFirst("^not ", "");
    Matcher counted = COUNTED.matcher(text);
    if (!counted.matches()) {
      return filled(unbound(text), bindings);
    }
    String result = filled(counted.group(2), bindings);
    String limit = filled(counted.group(4), bindings);
    String over = filled(unbound(counted.group(1)), bindings);
    return counted.group(3) + " " + result + " of " + over + (limit.isEmpty() ? "" : ", " + limit);
  }

  private static String unbound(String text) {
    return BINDING
        .matcher(text)
        .replaceAll("")
        .replaceAll("(?:, )+(?=,|\\)| \\))", "")
        .replaceAll(",\\s*\\)", " )")
        .replaceAll("\\( *(?:, *)+", "( ")
        .replaceAll("\\(\\s*\\)", "()");
  }

  private static String filled(String text, Map<String, Object> bindings) {
    return VARIABLE
        .matcher(text)
        .replaceAll(
            found -> {
              Object value = bindings.get(found.group());
              return Matcher.quoteReplacement(value == null ? found.group() : value(value));
            });
  }

  /** A value as reports show it. */
  static String value(Object value) {
    return value instanceof Problem problem ? problem.key() : String.valueOf(value);
  }
}
