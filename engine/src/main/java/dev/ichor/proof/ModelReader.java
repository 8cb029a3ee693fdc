package dev.ichor.proof;

import dev.ichor.proof.Premise.Binding;
import dev.ichor.proof.Premise.Result;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.drools.model.AccumulatePattern;
import org.drools.model.AlphaIndex;
import org.drools.model.BetaIndex;
import org.drools.model.Condition;
import org.drools.model.Declaration;
import org.drools.model.Index;
import org.drools.model.Rule;
import org.drools.model.SingleConstraint;
import org.drools.model.Variable;
import org.drools.model.functions.Function1;
import org.drools.model.functions.accumulate.AccumulateFunction;
import org.drools.model.patterns.EvalImpl;
import org.jspecify.annotations.Nullable;

/**
 * Turns a compiled rule into {@link Premise premises}. The one place that knows how the rule
 * compiler lays out its model.
 */
final class ModelReader {

  /** An equality whose right side is a variable and nothing else. */
  private static final Pattern PLAIN = Pattern.compile("[\\w.]+\\s*==\\s*\\$\\w+");

  private final IdentityHashMap<Variable<?>, Integer> slots = new IdentityHashMap<>();
  private final List<String> names = new ArrayList<>();

  /**
   * A rule as data.
   *
   * @param premises top-level parts in order
   * @param names name of the variable in each slot
   * @param arguments slots of the variables that the right-hand side uses
   */
  record Read(List<Premise> premises, List<String> names, List<Integer> arguments) {}

  static Read read(Rule rule) {
    ModelReader reader = new ModelReader();
    List<Premise> premises = reader.group(rule.getView().getSubConditions());
    List<Integer> arguments = new ArrayList<>();
    for (Variable<?> variable : rule.getDefaultConsequence().getVariables()) {
      arguments.add(reader.slot(variable));
    }
    return new Read(premises, List.copyOf(reader.names), List.copyOf(arguments));
  }

  private int slot(Variable<?> variable) {
    return slots.computeIfAbsent(
        variable,
        added -> {
          names.add(added.getName().replaceFirst("_\\d+_sCoPe$", ""));
          return names.size() - 1;
        });
  }

  private List<Integer> slots(Variable<?>[] variables) {
    return Arrays.stream(variables).map(this::slot).toList();
  }

  /**
   * Conditions on the result of an accumulate are patterns over the result variable, before or
   * after the accumulate; here they always follow it.
   */
  private List<Premise> group(List<Condition> conditions) {
    Set<Variable<?>> results = new HashSet<>();
    for (Condition condition : conditions) {
      if (condition instanceof AccumulatePattern<?> accumulate) {
        results.addAll(Arrays.asList(accumulate.getBoundVariables()));
      }
    }
    List<Premise> premises = new ArrayList<>();
    for (Condition condition : conditions) {
      if (condition.getType() == Condition.Type.CONSEQUENCE || restricts(condition, results)) {
        continue;
      }
      premises.add(premise(condition));
      if (condition instanceof AccumulatePattern<?> accumulate) {
        Set<Variable<?>> own = Set.of(accumulate.getBoundVariables());
        conditions.stream()
            .filter(other -> restricts(other, own))
            .forEach(other -> premises.add(premise(other)));
      }
    }
    return premises;
  }

  private static boolean restricts(Condition condition, Set<Variable<?>> results) {
    return condition.getType() == Condition.Type.PATTERN
        && condition instanceof org.drools.model.Pattern<?> pattern
        && results.contains(pattern.getPatternVariable());
  }

  private Premise premise(Condition condition) {
    return switch (condition.getType()) {
      case PATTERN -> match((org.drools.model.Pattern<?>) condition);
      case ACCUMULATE -> gathered((AccumulatePattern<?>) condition);
      case EVAL -> throw unsupported("eval", ((EvalImpl) condition).getExpr().toString());
      case AND -> new Premise.All(group(condition.getSubConditions()));
      case OR -> new Premise.Any(condition.getSubConditions().stream().map(this::premise).toList());
      case NOT -> new Premise.None(all(condition.getSubConditions()), "not");
      case EXISTS -> new Premise.Some(all(condition.getSubConditions()));
      case FORALL -> every(condition.getSubConditions());
      default -> throw unsupported(condition.getType().name(), condition.toString());
    };
  }

  private static IllegalStateException unsupported(String what, String where) {
    return new IllegalStateException(
        what
            + " cannot be interpreted; expected patterns, not, exists, forall, or, accumulate: "
            + where);
  }

  private Premise all(List<Condition> conditions) {
    List<Premise> parts = group(conditions);
    return parts.size() == 1 ? parts.get(0) : new Premise.All(parts);
  }

  /** The compiler writes a forall over one pattern as the absence of its negated constraints. */
  private Premise every(List<Condition> conditions) {
    Premise inner = all(conditions);
    if (inner instanceof Premise.All parts) {
      List<Premise> rest = parts.parts().subList(1, parts.parts().size());
      return new Premise.Every(
          parts.parts().get(0), rest.size() == 1 ? rest.get(0) : new Premise.All(rest));
    }
    return new Premise.None(inner, "forall");
  }

  private Premise match(org.drools.model.Pattern<?> pattern) {
    Variable<?> variable = pattern.getPatternVariable();
    if (variable instanceof Declaration<?> declared && declared.getSource() != null) {
      throw unsupported("from", declared.getName());
    }
    int own = slot(variable);
    List<Binding> bindings = new ArrayList<>();
    for (org.drools.model.Binding binding : pattern.getBindings()) {
      List<Integer> inputs = slots(binding.getInputVariables());
      int bound = slot(binding.getBoundVariable());
      Equality pinned =
          inputs.equals(List.of(own))
              ? new Equality(
                  object -> binding.eval(new Object[] {object}),
                  frame -> frame.get(bound),
                  bound,
                  true)
              : null;
      bindings.add(
          new Binding(bound, inputs, frame -> binding.eval(frame.arguments(inputs)), pinned));
    }
    List<Constraint> constraints = new ArrayList<>();
    add(pattern.getConstraint(), constraints);
    return new Premise.Match(own, variable.getType(), constraints, bindings);
  }

  private void add(org.drools.model.Constraint constraint, List<Constraint> into) {
    if (constraint == SingleConstraint.TRUE) {
      return;
    }
    switch (constraint.getType()) {
      case SINGLE -> into.add(single((SingleConstraint) constraint));
      case OR -> into.add(anyOf(constraint.getChildren()));
      default -> constraint.getChildren().forEach(child -> add(child, into));
    }
  }

  private Constraint anyOf(List<org.drools.model.Constraint> children) {
    List<Constraint> parts = new ArrayList<>();
    for (org.drools.model.Constraint child : children) {
      List<Constraint> together = new ArrayList<>();
      add(child, together);
      parts.add(together.size() == 1 ? together.get(0) : allOf(together));
    }
    return Constraints.anyOf(parts);
  }

  private static Constraint allOf(List<Constraint> parts) {
    return new Constraint(
        Constraints.text(parts, " && "),
        Constraints.slots(parts),
        frame -> parts.stream().allMatch(part -> part.test().test(frame)),
        null,
        List.of());
  }

  private Constraint single(SingleConstraint constraint) {
    List<Integer> reads = slots(constraint.getVariables());
    String text = constraint.predicateInformation().getStringConstraint();
    return new Constraint(
        text == null ? "" : text.trim(),
        reads,
        frame -> test(constraint, frame.arguments(reads)),
        equality(constraint, reads),
        List.of());
  }

  private static boolean test(SingleConstraint constraint, Object[] arguments) {
    try {
      return constraint.getPredicate().test(arguments);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(
          "cannot evaluate " + constraint.predicateInformation().getStringConstraint(), e);
    }
  }

  @SuppressWarnings("unchecked")
  private static @Nullable Equality equality(SingleConstraint constraint, List<Integer> reads) {
    Index<?, ?> index = constraint.getIndex();
    if (index == null || index.getConstraintType() != Index.ConstraintType.EQUAL) {
      return null;
    }
    Function1<Object, Object> left = (Function1<Object, Object>) index.getLeftOperandExtractor();
    if (index instanceof AlphaIndex<?, ?> literal) {
      return new Equality(left::apply, frame -> literal.getRightValue(), -1, false);
    }
    if (index instanceof BetaIndex<?, ?, ?> join && reads.size() == 2) {
      Function1<Object, Object> right =
          (Function1<Object, Object>) (Function1<?, ?>) join.getRightOperandExtractor();
      int slot = reads.get(1);
      return new Equality(
          left::apply,
          frame -> right.apply(frame.arguments(List.of(slot))[0]),
          slot,
          PLAIN.matcher(constraint.predicateInformation().getStringConstraint().trim()).matches());
    }
    return null;
  }

  private Premise gathered(AccumulatePattern<?> accumulate) {
    Premise source = premise(accumulate.getCondition());
    List<Result> results = new ArrayList<>();
    for (AccumulateFunction function : accumulate.getAccumulateFunctions()) {
      int input = function.getSource() instanceof Variable<?> fed ? slot(fed) : -1;
      results.add(
          new Result(slot(function.getResult()), input, values -> result(function, values)));
    }
    return new Premise.Gathered(source, results);
  }

  @SuppressWarnings({
    "unchecked",
    "NullAway"
  }) // functions take nulls, their declarations do not say so
  private static @Nullable Object result(
      AccumulateFunction function, List<@Nullable Object> values) {
    var applied =
        (org.kie.api.runtime.rule.AccumulateFunction<java.io.Serializable>)
            function.createFunctionObject();
    try {
      java.io.Serializable context = applied.createContext();
      applied.init(context);
      for (Object value : values) {
        applied.accumulate(context, value);
      }
      return applied.getResult(context);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("cannot accumulate " + values, e);
    }
  }
}
