package dev.ichor.compile;

import java.util.stream.Collectors;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ForallDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PatternDescr;

/** Writes a condition back as DRL on one line. */
final class OneLine {

  private OneLine() {}

  static String of(BaseDescr part) {
    if (part instanceof PatternDescr pattern) {
      return pattern(pattern);
    } else if (part instanceof NotDescr not) {
      return "not " + joined(not, " and ");
    } else if (part instanceof ExistsDescr exists) {
      return "exists " + joined(exists, " and ");
    } else if (part instanceof ForallDescr forall) {
      return "forall( " + joined(forall, " ") + " )";
    } else if (part instanceof OrDescr or) {
      return "( " + joined(or, " or ") + " )";
    } else if (part instanceof ConditionalElementDescr and) {
      boolean single = and.getDescrs().size() == 1;
      return single ? joined(and, "") : "( " + joined(and, " and ") + " )";
    }
    return String.valueOf(part);
  }

  private static String joined(ConditionalElementDescr group, String glue) {
    return group.getDescrs().stream()
        .map(child -> of((BaseDescr) child))
        .collect(Collectors.joining(glue));
  }

  private static String pattern(PatternDescr pattern) {
    if (pattern.getSource() instanceof AccumulateDescr accumulate) {
      String functions =
          accumulate.getFunctions().stream()
              .map(
                  call ->
                      bind(call.getBind())
                          + call.getFunction()
                          + "( "
                          + String.join(", ", call.getParams())
                          + " )")
              .collect(Collectors.joining(", "));
      return "accumulate( "
          + of(accumulate.getInput())
          + "; "
          + functions
          + "; "
          + constraints(pattern)
          + " )";
    }
    String inside = constraints(pattern);
    return bind(pattern.getIdentifier())
        + pattern.getObjectType()
        + (inside.isEmpty() ? "()" : "( " + inside + " )");
  }

  private static String bind(String identifier) {
    return identifier == null || identifier.isEmpty() ? "" : identifier + " : ";
  }

  private static String constraints(PatternDescr pattern) {
    return pattern.getDescrs().stream()
        .map(constraint -> String.valueOf(constraint.getText()).trim().replaceAll("\\s+", " "))
        .collect(Collectors.joining(", "));
  }
}
