package dev.ichor.proof;

import dev.ichor.inference.KnowledgeBase;
import dev.ichor.inference.RuleOutline;
import dev.ichor.proof.Premise.Binding;
import dev.ichor.proof.Premise.Result;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
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
    solve(whole, new Search(objects, frame), () -> matches.add(match(frame)));
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
    List<Premise> parts = whole().parts();
    for (int reached = parts.size(); reached > 0; reached--) {
      LeftHandSide prefix = with(new Premise.All(parts.subList(0, reached)));
      List<Match> matches = new ArrayList<>();
      Frame frame = prefix.frame(pinned);
      solve(prefix.whole, new Search(objects, frame), () -> matches.add(prefix.match(frame)));
      if (!matches.isEmpty()) {
        return new Progress(reached, matches);
      }
    }
    return new Progress(0, List.of());
  }

  /** Whether the conditions hold at all while the named variables have the given values. */
  public boolean holds(WorkingObjects objects, Map<String, Object> pinned) {
    return found(whole, new Search(objects, frame(pinned)));
  }

  private Frame frame(Map<String, Object> pinned) {
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

  private Match match(Frame frame) {
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

  private record Search(WorkingObjects objects, Frame frame) {}

  private static boolean found(Premise premise, Search search) {
    return !solve(premise, search, () -> false);
  }

  /**
   * Goes through the solutions of a premise; at each one the frame holds its bindings. Leaves the
   * frame as it was.
   *
   * @param next what to do at a solution; false ends the search
   * @return false when the search was ended
   */
  private static boolean solve(Premise premise, Search search, BooleanSupplier next) {
    if (premise instanceof Premise.Match match) {
      return each(match, search, next);
    } else if (premise instanceof Premise.All all) {
      return inOrder(all.parts(), search, next);
    } else if (premise instanceof Premise.Any any) {
      return any.parts().stream().allMatch(part -> solve(part, search, next));
    } else if (premise instanceof Premise.None none) {
      return found(none.absent(), search) || next.getAsBoolean();
    } else if (premise instanceof Premise.Some some) {
      return !found(some.present(), search) || next.getAsBoolean();
    } else if (premise instanceof Premise.Every every) {
      return !solve(every.domain(), search, () -> found(every.rest(), search))
          || next.getAsBoolean();
    } else if (premise instanceof Premise.Gathered gathered) {
      return gather(gathered, search, next);
    }
    throw new IllegalStateException("unknown premise " + premise);
  }

  private static boolean inOrder(List<Premise> parts, Search search, BooleanSupplier next) {
    return parts.isEmpty()
        ? next.getAsBoolean()
        : solve(parts.get(0), search, () -> inOrder(parts.subList(1, parts.size()), search, next));
  }

  private static boolean each(Premise.Match match, Search search, BooleanSupplier next) {
    Frame frame = search.frame();
    Frame saved = frame.copy();
    for (Object candidate : candidates(match, search)) {
      if (frame.unify(match.slot(), candidate) && holds(match, frame) && !next.getAsBoolean()) {
        frame.restore(saved);
        return false;
      }
      frame.restore(saved);
    }
    return true;
  }

  private static List<Object> candidates(Premise.Match match, Search search) {
    Frame frame = search.frame();
    if (frame.bound(match.slot())) {
      Object known = frame.get(match.slot());
      return match.type().isInstance(known) ? List.of(known) : List.of();
    }
    Equality best = null;
    for (Constraint constraint : match.constraints()) {
      Equality equality = constraint.equality();
      if (equality == null) {
        continue;
      }
      if (equality.slot() >= 0 && frame.bound(equality.slot())) {
        best = equality;
        break;
      }
      if (equality.slot() < 0 && best == null) {
        best = equality;
      }
    }
    return best == null
        ? search.objects().of(match.type())
        : search.objects().of(match.type(), best, best.known().apply(frame));
  }

  /** Constraints that read a variable of the same pattern wait for the bindings. */
  private static boolean holds(Premise.Match match, Frame frame) {
    List<Constraint> late = new ArrayList<>();
    for (Constraint constraint : match.constraints()) {
      if (constraint.slots().stream().allMatch(frame::bound)) {
        if (!constraint.test().test(frame)) {
          return false;
        }
      } else if (!rebound(match, constraint, frame)) {
        late.add(constraint);
      }
    }
    for (Binding binding : match.bindings()) {
      if (!frame.unify(binding.slot(), binding.value().apply(frame))) {
        return false;
      }
    }
    return late.stream().allMatch(constraint -> constraint.test().test(frame));
  }

  /** Where a mutant lacks the pattern that binds a variable, an equality with it binds it. */
  private static boolean rebound(Premise.Match match, Constraint constraint, Frame frame) {
    Equality equality = constraint.equality();
    if (equality == null
        || !equality.plain()
        || match.bindings().stream().anyMatch(own -> own.slot() == equality.slot())) {
      return false;
    }
    Object object = frame.get(match.slot());
    if (object == null) {
      return false;
    }
    frame.set(equality.slot(), equality.property().apply(object));
    return true;
  }

  private static boolean gather(Premise.Gathered gathered, Search search, BooleanSupplier next) {
    Frame frame = search.frame();
    Frame saved = frame.copy();
    List<Frame> solutions = new ArrayList<>();
    solve(gathered.source(), search, () -> solutions.add(frame.copy()));
    boolean going = true;
    if (results(gathered, solutions, frame)) {
      going = next.getAsBoolean();
    }
    frame.restore(saved);
    return going;
  }

  private static boolean results(Premise.Gathered gathered, List<Frame> solutions, Frame frame) {
    for (Result result : gathered.results()) {
      List<@Nullable Object> values = new ArrayList<>();
      for (Frame solution : solutions) {
        values.add(result.input() < 0 ? null : solution.get(result.input()));
      }
      Object value = result.function().apply(values);
      if (value == null && gathered.results().size() == 1) {
        return false; // as the engine: a single function without result ends the match
      }
      if (!frame.unify(result.slot(), value)) {
        return false;
      }
    }
    return true;
  }
}
