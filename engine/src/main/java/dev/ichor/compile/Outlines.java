package dev.ichor.compile;

import dev.ichor.conclusion.Confidence;
import dev.ichor.inference.RuleOutline;
import dev.ichor.inference.RuleOutline.Condition;
import dev.ichor.inference.RuleOutline.ConditionKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ForallDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;

/** Reads the outline of each rule from its descriptor. */
final class Outlines {

  private static final Pattern INSERTED =
      Pattern.compile("new\\s+(\\w+)\\s*\\((.*)\\)\\s*\\)", Pattern.DOTALL);
  private static final Pattern ARGUMENT = Pattern.compile("\"[^\"]*\"|[^,\"]*[^,\"\\s]");

  private Outlines() {}

  static List<RuleOutline> of(RuleSource source, PackageDescr descriptor) {
    List<RuleOutline> outlines = new ArrayList<>();
    for (RuleDescr rule : descriptor.getRules()) {
      outlines.add(
          new RuleOutline(
              descriptor.getNamespace(),
              rule.getName(),
              source.path(),
              rule.getLine(),
              source.subjectKind().isEmpty() ? "" : source.problemId(),
              inserted(rule, 1),
              arguments(rule),
              confidence(rule),
              conditions(rule.getLhs(), new FactTypes(descriptor))));
    }
    return outlines;
  }

  static String inserted(RuleDescr rule, int group) {
    Matcher inserted = INSERTED.matcher(String.valueOf(rule.getConsequence()));
    return inserted.find() ? inserted.group(group) : "";
  }

  private static List<String> arguments(RuleDescr rule) {
    List<String> arguments = new ArrayList<>();
    Matcher argument = ARGUMENT.matcher(inserted(rule, 2));
    while (argument.find()) {
      arguments.add(argument.group().trim());
    }
    return arguments;
  }

  private static Confidence confidence(RuleDescr rule) {
    AnnotationDescr annotation = rule.getAnnotation("confidence");
    return annotation == null
        ? Confidence.CERTAIN
        : Confidence.valueOf(
            String.valueOf(annotation.getSingleValueAsString())
                .replace("\"", "")
                .toUpperCase(Locale.ROOT));
  }

  private static List<Condition> conditions(AndDescr lhs, FactTypes known) {
    List<Condition> conditions = new ArrayList<>();
    for (BaseDescr part : lhs.getDescrs()) {
      List<String> types = types(part);
      conditions.add(
          new Condition(
              kind(part),
              OneLine.of(part),
              types,
              known.seenIn(types),
              known.authority(types),
              Math.max(part.getLine(), 0)));
    }
    return conditions;
  }

  private static ConditionKind kind(BaseDescr part) {
    if (part instanceof NotDescr) {
      return ConditionKind.NOT;
    } else if (part instanceof ExistsDescr) {
      return ConditionKind.EXISTS;
    } else if (part instanceof ForallDescr) {
      return ConditionKind.FORALL;
    } else if (part instanceof OrDescr) {
      return ConditionKind.OR;
    } else if (part instanceof AccumulateDescr
        || (part instanceof PatternDescr pattern && pattern.getSource() != null)) {
      return ConditionKind.ACCUMULATE;
    }
    return ConditionKind.PATTERN;
  }

  static List<String> types(BaseDescr part) {
    List<String> types = new ArrayList<>();
    collectTypes(part, types);
    return types;
  }

  private static void collectTypes(BaseDescr part, List<String> into) {
    if (part instanceof PatternDescr pattern) {
      if (pattern.getSource() == null) {
        into.add(pattern.getObjectType());
      } else if (pattern.getSource() instanceof AccumulateDescr accumulate) {
        collectTypes(accumulate.getInput(), into);
      }
    } else if (part instanceof AccumulateDescr accumulate) {
      collectTypes(accumulate.getInput(), into);
    } else if (part instanceof ConditionalElementDescr group) {
      group.getDescrs().forEach(child -> collectTypes((BaseDescr) child, into));
    }
  }
}
