package dev.ichor.proof;

import dev.ichor.inference.KnowledgeBase;
import dev.ichor.inference.RuleOutline;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drools.model.Rule;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of a compiled rule, as data that can be asked what it matches, without a session.
 * The tests are the very lambdas that the engine runs, so the answers agree with the engine's.
 */
public final class LeftHandSide {

  private final Premise whole;
  private final List<String> names;
  private final List<Integer> arguments;

  private LeftHandSide(Premise whole, List<String> names, List<Integer> arguments) {
    this.whole = whole;
    this.names = names;
    this.arguments = arguments;
  }

  /**
   * Reads a rule.
   *
   * @throws IllegalStateException when it uses what the rule lint forbids, e.g. {@code eval}
   */
  public static LeftHandSide of(Rule rule) {
    ModelReader.Read read = ModelReader.read(rule);
    return new LeftHandSide(new Premise.All(read.premises()), read.names(), read.arguments());
  }

  /** The conditions of a rule of a knowledge base. */
  public static LeftHandSide of(KnowledgeBase rules, RuleOutline outline) {
    return rules.models().stream()
        .flatMap(model -> model.getRules().stream())
        .filter(rule -> rule.getName().equals(outline.name()))
        .filter(rule -> rule.getPackage().equals(outline.rulePackage()))
        .findFirst()
        .map(LeftHandSide::of)
        .orElseThrow(() -> new IllegalStateException(outline.at() + " is not in the model"));
  }

  LeftHandSide with(Premise other) {
    return new LeftHandSide(other, names, arguments);
  }

  Premise.All whole() {
    return whole instanceof Premise.All all ? all : new Premise.All(List.of(whole));
  }

  List<Integer> arguments() {
    return arguments;
  }

  /**
   * One way in which the conditions hold.
   *
   * @param variables values of the named variables, by name as in the rule
   * @param arguments values that the right-hand side uses, in order
   */
  public record Match(Map<String, @Nullable Object> variables, List<@Nullable Object> arguments) {}

  /** Every way in which the conditions hold, in the order of the objects. */
  public List<Match> matches(WorkingObjects objects) {
    return matches(objects, Map.of());
  }

  /** Every way in which the conditions hold while the named variables have the given values. */
  public List<Match> matches(WorkingObjects objects, Map<String, Object> pinned) {
    List<Match> matches = new ArrayList<>();
    Frame frame = frame(pinned);
    new Solver(objects, frame).solve(whole, () -> matches.add(match(frame)));
    return matches;
  }

  /**
   * How far a left-hand side gets.
   *
   * @param reached how many of its leading conditions hold together
   * @param matches each way in which these hold
   */
  public record Progress(int reached, List<Match> matches) {}

  /**
   * The longest run of leading conditions that holds while the named variables have the given
   * values.
   */
  public Progress progress(WorkingObjects objects, Map<String, Object> pinned) {
    Deepest deepest = deepest(objects, pinned, Integer.MAX_VALUE);
    return new Progress(deepest.reached(), deepest.frames().stream().map(this::match).toList());
  }

  /** As {@link #progress}, with the values of all variables, of so many ways at most. */
  Deepest deepest(WorkingObjects objects, Map<String, Object> pinned, int most) {
    return Deepest.of(new Solver(objects, frame(pinned)), whole().parts(), most);
  }

  /** Whether the conditions hold at all while the named variables have the given values. */
  public boolean holds(WorkingObjects objects, Map<String, Object> pinned) {
    return new Solver(objects, frame(pinned)).finds(whole);
  }

  List<String> names() {
    return names;
  }

  Frame frame(Map<String, Object> pinned) {
    Frame frame = new Frame(names.size());
    pinned.forEach(
        (name, value) -> {
          int slot = names.indexOf(name);
          if (slot < 0) {
            throw new IllegalArgumentException(
                "no variable " + name + " in the rule; it has " + names);
          }
          frame.set(slot, value);
        });
    return frame;
  }

  Match match(Frame frame) {
    Map<String, @Nullable Object> variables = new LinkedHashMap<>();
    for (int slot = 0; slot < names.size(); slot++) {
      if (names.get(slot).startsWith("$") && frame.bound(slot)) {
        variables.put(names.get(slot), frame.get(slot));
      }
    }
    List<@Nullable Object> values = new ArrayList<>();
    arguments.forEach(slot -> values.add(frame.get(slot)));
    return new Match(Collections.unmodifiableMap(variables), Collections.unmodifiableList(values));
  }
}
