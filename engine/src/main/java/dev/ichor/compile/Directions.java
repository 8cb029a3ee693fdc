package dev.ichor.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AccumulateDescr.AccumulateFunctionCallDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * Tells whether a rule could match because fewer facts are known: a count that is only ever asked
 * to be large enough cannot do that, nor can a minimum that is only asked to be small enough.
 */
final class Directions {

  private static final Pattern COMPARISON =
      Pattern.compile("([^<>=!]+)(>=|<=|==|!=|>|<)([^<>=!]+)");

  private Directions() {}

  static boolean fewerLetsMatch(RuleDescr rule, AccumulateFunctionCallDescr call) {
    Pattern name = Pattern.compile(Pattern.quote(call.getBind()) + "\\b");
    List<String> uses = new ArrayList<>();
    collect(rule.getLhs(), uses);
    List<String> comparisons = comparisons(uses, name);
    return comparisons.isEmpty()
        ? admitsNone(call)
        : comparisons.stream().anyMatch(use -> !wantsMore(use, name, call));
  }

  /** For {@code $k : Long( intValue > 1 ) from accumulate( …, count() )}. */
  static boolean fewerLetsMatch(PatternDescr result, AccumulateFunctionCallDescr call) {
    Pattern value = Pattern.compile("\\b(intValue|longValue|doubleValue|this)\\b");
    List<String> uses = new ArrayList<>();
    result.getDescrs().forEach(constraint -> uses.add(String.valueOf(constraint.getText())));
    List<String> comparisons = comparisons(uses, value);
    return comparisons.isEmpty()
        ? admitsNone(call)
        : comparisons.stream().anyMatch(use -> !wantsMore(use, value, call));
  }

  /** Without facts a minimum or maximum has no result, and the rule does not match. */
  private static boolean admitsNone(AccumulateFunctionCallDescr call) {
    return !List.of("min", "max").contains(call.getFunction());
  }

  private static List<String> comparisons(List<String> uses, Pattern name) {
    return uses.stream()
        .flatMap(use -> List.of(use.split("&&|\\|\\|", -1)).stream())
        .map(String::strip)
        .filter(use -> name.matcher(use).find())
        .toList();
  }

  private static boolean wantsMore(String use, Pattern name, AccumulateFunctionCallDescr call) {
    Matcher comparison = COMPARISON.matcher(use);
    if (!comparison.matches()
        || call.getFunction().equals("average")
        || use.contains("-")
        || use.contains("/")) {
      return false;
    }
    boolean left = name.matcher(comparison.group(1)).find();
    boolean right = name.matcher(comparison.group(3)).find();
    String operator = comparison.group(2);
    boolean least = call.getFunction().equals("min");
    boolean larger = operator.equals(">") || operator.equals(">=");
    boolean smaller = operator.equals("<") || operator.equals("<=");
    return left != right && (left != least ? larger : smaller) && !vacuous(use, comparison);
  }

  /** {@code $n >= 0} asks for nothing. */
  private static boolean vacuous(String use, Matcher comparison) {
    return use.contains(">=") && comparison.group(3).strip().equals("0");
  }

  private static void collect(BaseDescr part, List<String> into) {
    if (part instanceof PatternDescr pattern) {
      pattern.getDescrs().forEach(constraint -> into.add(String.valueOf(constraint.getText())));
      if (pattern.getSource() instanceof AccumulateDescr accumulate) {
        collect(accumulate.getInput(), into);
      }
    } else if (part instanceof ConditionalElementDescr group) {
      group.getDescrs().forEach(child -> collect((BaseDescr) child, into));
    }
  }
}
