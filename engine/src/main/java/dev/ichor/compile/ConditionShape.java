package dev.ichor.compile;

import java.util.Set;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ForallDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;

/** Whether conditions are made of patterns, not, exists, forall, or, and accumulate only. */
final class ConditionShape {

  private static final Set<String> FUNCTIONS = Set.of("count", "min", "max", "sum", "average");

  private ConditionShape() {}

  static void check(LintedFile file, RuleDescr rule) {
    if (!rule.isQuery()) {
      condition(file, rule.getLhs());
    }
  }

  private static void condition(LintedFile file, BaseDescr part) {
    if (part instanceof PatternDescr pattern) {
      pattern(file, pattern);
    } else if (part instanceof AndDescr
        || part instanceof OrDescr
        || part instanceof NotDescr
        || part instanceof ExistsDescr
        || part instanceof ForallDescr) {
      ((ConditionalElementDescr) part)
          .getDescrs()
          .forEach(child -> condition(file, (BaseDescr) child));
    } else {
      file.fault(
          part,
          part.getClass().getSimpleName().replace("Descr", "") + " in the conditions",
          "patterns, not, exists, forall, or, accumulate",
          "Write the test as a constraint of the pattern whose properties it reads");
    }
  }

  private static void pattern(LintedFile file, PatternDescr pattern) {
    if (pattern.getSource() instanceof AccumulateDescr accumulate) {
      accumulate(file, accumulate);
    } else if (pattern.getSource() != null) {
      file.fault(
          pattern,
          "from a " + pattern.getSource().getClass().getSimpleName().replace("Descr", ""),
          "patterns over working memory, or from accumulate",
          "Let an observer state the parts as facts of their own");
    }
    if (!pattern.getBehaviors().isEmpty()) {
      file.fault(pattern, "a window", "conditions on ages", "Compare lastAge with seconds");
    }
    if (!pattern.getPositionalConstraints().isEmpty()) {
      file.fault(
          pattern,
          "positional arguments of " + pattern.getObjectType(),
          "named properties",
          "Write `property == value`");
    }
    for (BaseDescr constraint : pattern.getDescrs()) {
      Expressions.object(String.valueOf(constraint.getText()))
          .ifPresent(
              objection ->
                  file.fault(
                      constraint.getLine() > 0 ? constraint : pattern,
                      "`" + objection.what() + "` in `" + constraint.getText() + "`",
                      objection.expected(),
                      "Say it with properties of facts; a missing one belongs into an observer"));
    }
  }

  private static void accumulate(LintedFile file, AccumulateDescr accumulate) {
    if (accumulate.getInitCode() != null || accumulate.getActionCode() != null) {
      file.fault(accumulate, "accumulate with code", "functions " + sorted(), "Use a function");
    }
    for (AccumulateDescr.AccumulateFunctionCallDescr call : accumulate.getFunctions()) {
      if (!FUNCTIONS.contains(call.getFunction())) {
        file.fault(
            accumulate,
            call.getFunction() + "()",
            "one of the functions " + sorted(),
            "Lists over a whole cluster grow with it; count, or match the facts one by one");
      }
    }
    condition(file, accumulate.getInput());
  }

  private static String sorted() {
    return FUNCTIONS.stream().sorted().toList().toString();
  }
}
