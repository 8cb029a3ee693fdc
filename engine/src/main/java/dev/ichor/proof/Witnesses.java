package dev.ichor.proof;

import dev.ichor.inference.Justification;
import dev.ichor.inference.KnowledgeBase;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What stands behind those conditions of a justification that hold over many objects. The engine
 * keeps only some of them: none of what an accumulate counted, one part of an exists over two.
 */
public final class Witnesses {

  private final List<List<Premise>> steps;
  private final WorkingObjects objects;
  private final Frame frame;

  private Witnesses(List<List<Premise>> steps, WorkingObjects objects, Frame frame) {
    this.steps = steps;
    this.objects = objects;
    this.frame = frame;
  }

  /**
   * Reads a justification.
   *
   * @param objects everything that the rule could match
   */
  public static Witnesses of(KnowledgeBase rules, Justification reason, WorkingObjects objects) {
    LeftHandSide rule = LeftHandSide.of(rules.model(reason.rulePackage(), reason.rule()));
    List<Premise> parts = rule.whole().parts();
    Frame frame = rule.frame(Map.of());
    Deque<Object> matched = new ArrayDeque<>(reason.matched());
    for (Premise part : parts) {
      take(part, matched, frame);
    }
    Deepest deepest = Deepest.of(new Solver(objects, frame), parts, 1);
    return new Witnesses(Attempts.steps(parts), objects, deepest.ways(frame).get(0));
  }

  /** Gives a pattern the object that the engine matched; of an {@code or} whichever fits. */
  private static void take(Premise part, Deque<Object> matched, Frame frame) {
    if (matched.isEmpty()) {
      return;
    }
    if (part instanceof Premise.Match match && match.type().isInstance(matched.peekFirst())) {
      frame.set(match.slot(), matched.removeFirst());
    } else if (part instanceof Premise.Gathered) {
      matched.removeFirst();
    }
  }

  /**
   * The objects behind one condition, each once; of an exists those of one witness.
   *
   * @param condition its place in the rule, from 0
   */
  public List<Object> behind(int condition) {
    if (condition >= steps.size()) {
      return List.of();
    }
    Set<Object> behind = new LinkedHashSet<>();
    Premise premise = steps.get(condition).get(0);
    if (premise instanceof Premise.Gathered gathered) {
      collect(gathered.source(), behind, true);
    } else if (premise instanceof Premise.Some some) {
      collect(some.present(), behind, false);
    } else if (premise instanceof Premise.Every every) {
      collect(new Premise.All(List.of(every.domain(), every.rest())), behind, true);
    } else if (premise instanceof Premise.None none
        && none.word().equals("forall")
        && none.absent() instanceof Premise.Match match) {
      behind.addAll(objects.of(match.type()));
    }
    return List.copyOf(behind);
  }

  private void collect(Premise premise, Set<Object> into, boolean all) {
    Frame within = frame.copy();
    List<Premise> further = furtherWithin(premise);
    new Solver(objects, within)
        .solve(
            premise,
            () -> {
              into.addAll(Slots.matched(premise, within));
              further.forEach(some -> oneOf(some, within, into));
              return all;
            });
  }

  private void oneOf(Premise some, Frame within, Set<Object> into) {
    Frame inner = within.copy();
    new Solver(objects, inner)
        .solve(
            some,
            () -> {
              into.addAll(Slots.matched(some, inner));
              return false;
            });
  }

  /** What an exists inside of a condition looks for. */
  private static List<Premise> furtherWithin(Premise premise) {
    List<Premise> further = new ArrayList<>();
    if (premise instanceof Premise.All all) {
      all.parts().forEach(part -> further.addAll(furtherWithin(part)));
    } else if (premise instanceof Premise.Some some) {
      further.add(some.present());
    }
    return further;
  }
}
