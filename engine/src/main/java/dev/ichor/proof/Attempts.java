package dev.ichor.proof;

import dev.ichor.fact.NodeName;
import dev.ichor.inference.KnowledgeBase;
import dev.ichor.inference.RuleOutline;
import dev.ichor.proof.Attempt.Near;
import dev.ichor.proof.Attempt.Sole;
import dev.ichor.proof.Attempt.State;
import dev.ichor.proof.Attempt.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Tries a rule on a subject and keeps what it lacks. */
public final class Attempts {

  /** Ways in which the leading conditions hold that are looked at further. */
  private static final int WAYS = 24;

  private static final int SHOWN = 3;

  /** Objects that are tried to find what alone stands in the way. */
  private static final long EFFORT = 200_000;

  private final LeftHandSide rule;
  private final RuleOutline outline;
  private final WorkingObjects objects;
  private final Map<String, Object> pinned;
  private final List<List<Premise>> steps;
  private final Nearness nearness;

  private Attempts(
      LeftHandSide rule, RuleOutline outline, WorkingObjects objects, Map<String, Object> pinned) {
    this.rule = rule;
    this.outline = outline;
    this.objects = objects;
    this.pinned = pinned;
    this.steps = steps(rule.whole().parts());
    this.nearness = new Nearness(objects, rule.names());
  }

  /**
   * Tries a rule.
   *
   * @param objects facts and conclusions
   * @param pinned values of variables that say which subject is meant
   */
  public static Attempt of(
      KnowledgeBase rules,
      RuleOutline outline,
      WorkingObjects objects,
      Map<String, Object> pinned) {
    LeftHandSide rule = LeftHandSide.of(rules.model(outline.rulePackage(), outline.name()));
    return new Attempts(rule, outline, objects, pinned).attempt();
  }

  /** The premises of each condition: what restricts the result of an accumulate belongs to it. */
  static List<List<Premise>> steps(List<Premise> parts) {
    List<List<Premise>> steps = new ArrayList<>();
    for (Premise part : parts) {
      if (!steps.isEmpty() && RuleMutants.restrictsResult(part, parts)) {
        steps.get(steps.size() - 1).add(part);
      } else {
        steps.add(new ArrayList<>(List.of(part)));
      }
    }
    return steps;
  }

  private Attempt attempt() {
    List<Premise> parts = rule.whole().parts();
    Deepest deepest = rule.deepest(objects, pinned, WAYS);
    boolean holds = deepest.reached() == parts.size();
    int failing = holds ? steps.size() : stepOf(deepest.reached());
    List<Frame> ways = deepest.ways(rule.frame(pinned));
    List<Close> close = holds ? List.of() : nearness.of(parts.get(deepest.reached()), ways);
    Chosen chosen = choose(ways, close, deepest.reached() + 1, parts);
    List<Step> told = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      told.add(step(i, failing, chosen));
    }
    return new Attempt(
        outline,
        holds,
        holds ? 0 : failing + 1,
        chosen.onlyThat(),
        told,
        holds ? List.of() : alone(parts),
        machines(ways));
  }

  private int stepOf(int part) {
    int before = 0;
    for (int i = 0; i < steps.size(); i++) {
      before += steps.get(i).size();
      if (part < before) {
        return i;
      }
    }
    return steps.size();
  }

  /**
   * The way that is shown.
   *
   * @param frame its values
   * @param nearest what comes near on it
   * @param onlyThat whether everything after the failing condition holds
   */
  private record Chosen(Frame frame, List<Near> nearest, boolean onlyThat) {}

  /** Prefers an object with which all the rest would hold; else the nearest. */
  private Chosen choose(List<Frame> ways, List<Close> close, int next, List<Premise> parts) {
    List<Premise> rest = next >= parts.size() ? List.of() : parts.subList(next, parts.size());
    List<Close> ordered = new ArrayList<>();
    List<Close> others = new ArrayList<>();
    for (Close one : close) {
      (completes(one.assumed(), rest) ? ordered : others).add(one);
    }
    boolean onlyThat = !ordered.isEmpty();
    ordered.addAll(others);
    Frame frame = ordered.isEmpty() ? ways.get(0) : ordered.get(0).assumed();
    if (close.isEmpty()) {
      onlyThat = ways.stream().anyMatch(way -> completes(way, rest));
    }
    List<Near> nearest =
        ordered.stream()
            .filter(one -> one.prefix() >= ordered.get(0).prefix())
            .map(Close::near)
            .distinct()
            .limit(ordered.isEmpty() || ordered.get(0).prefix() == 0 ? 1 : SHOWN)
            .toList();
    return new Chosen(frame, nearest, onlyThat);
  }

  private boolean completes(Frame way, List<Premise> rest) {
    try {
      return new Solver(objects, way.copy()).finds(new Premise.All(rest));
    } catch (RuntimeException e) {
      return false; // the rest needs values that the failing condition would have given
    }
  }

  private Step step(int at, int failing, Chosen chosen) {
    State state = at < failing ? State.HOLDS : at == failing ? State.FAILS : State.NOT_REACHED;
    if (at > failing && chosen.onlyThat()) {
      state = State.HOLDS;
    }
    boolean shown = at < failing;
    List<Premise> own = steps.get(at);
    return new Step(
        at + 1,
        text(at, own),
        state,
        shown ? facts(own, chosen.frame()) : List.of(),
        at <= failing ? counted(own, chosen.frame()) : List.of(),
        state == State.FAILS ? chosen.nearest() : List.of());
  }

  private String text(int at, List<Premise> own) {
    return outline.conditions().size() == steps.size()
        ? outline.conditions().get(at).text()
        : own.get(0).text();
  }

  private List<Object> facts(List<Premise> own, Frame frame) {
    Premise premise = own.get(0);
    if (premise instanceof Premise.Some some) {
      List<Object> witnesses = new ArrayList<>();
      Frame within = frame.copy();
      new Solver(objects, within)
          .solve(
              some.present(),
              () -> {
                witnesses.addAll(Slots.matched(some.present(), within));
                return false;
              });
      return witnesses;
    }
    return Slots.matched(premise, frame);
  }

  private List<String> counted(List<Premise> own, Frame frame) {
    List<String> values = new ArrayList<>();
    if (own.get(0) instanceof Premise.Gathered gathered) {
      Frame counted = frame.copy();
      new Solver(objects, counted)
          .solve(
              gathered,
              () -> {
                for (Premise.Result result : gathered.results()) {
                  values.add(
                      rule.names().get(result.slot())
                          + " = "
                          + ActualValues.shown(counted.get(result.slot())));
                }
                return false;
              });
    }
    return values;
  }

  /** The machines that some way had come to. */
  private SortedSet<NodeName> machines(List<Frame> ways) {
    SortedSet<NodeName> machines = new TreeSet<>();
    for (Frame way : ways) {
      for (Object value : rule.match(way).variables().values()) {
        if (value instanceof NodeName node) {
          machines.add(node);
        }
      }
    }
    return machines;
  }

  /**
   * Single parts of conditions without which the rule would have concluded. Without a part a search
   * can be endless, and the answer is complete without it, so it may be given up.
   */
  private List<Sole> alone(List<Premise> parts) {
    Map<String, Sole> alone = new LinkedHashMap<>();
    long effort = EFFORT;
    for (Mutant mutant : RuleMutants.of(rule)) {
      if (mutant.sound() && effort > 0) {
        Frame frame = mutant.rest().frame(pinned);
        Solver solver = new Solver(objects, frame, Math.min(effort, EFFORT / 4));
        long before = solver.effort();
        if (concludes(solver, mutant)) {
          Sole sole = sole(mutant, parts, frame);
          alone.putIfAbsent(sole.number() + sole.without(), sole);
        }
        effort -= before - Math.max(0, solver.effort());
      }
    }
    return List.copyOf(alone.values());
  }

  /** Leaves in the frame the first way in which it does. */
  private static boolean concludes(Solver solver, Mutant mutant) {
    Frame[] found = new Frame[1];
    try {
      solver.solve(
          mutant.rest().whole(),
          () -> {
            found[0] = solver.frame().copy();
            return false;
          });
    } catch (Solver.Exhausted e) {
      return false;
    }
    if (found[0] == null) {
      return false;
    }
    solver.frame().restore(found[0]);
    return true;
  }

  private Sole sole(Mutant mutant, List<Premise> parts, Frame solved) {
    Premise part = parts.get(mutant.part());
    Frame way = solved.without(Slots.boundBy(part), rule.frame(pinned));
    List<Near> nearest =
        nearness.of(part, List.of(way)).stream().map(Close::near).distinct().limit(SHOWN).toList();
    return new Sole(stepOf(mutant.part()) + 1, mutant.without(), nearest);
  }
}
