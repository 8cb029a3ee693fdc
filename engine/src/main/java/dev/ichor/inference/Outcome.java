package dev.ichor.inference;

import dev.ichor.conclusion.Expected;
import dev.ichor.conclusion.Explains;
import dev.ichor.conclusion.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What the rules concluded of a fact base, sorted by key. Every list of justifications is sorted
 * and not empty.
 *
 * @param problems problems with their justifications
 * @param explains edges with their justifications
 * @param expected excuses with their justifications
 */
public record Outcome(
    Map<Problem, List<Justification>> problems,
    Map<Explains, List<Justification>> explains,
    Map<Expected, List<Justification>> expected) {

  /** The part of the outcome that is about some problems, in the same order. */
  public Outcome reporting(Predicate<Problem> wanted) {
    return new Outcome(
        part(problems, wanted),
        part(explains, edge -> wanted.test(edge.cause()) && wanted.test(edge.effect())),
        part(expected, excuse -> wanted.test(excuse.problem())));
  }

  private static <T> Map<T, List<Justification>> part(
      Map<T, List<Justification>> all, Predicate<T> wanted) {
    Map<T, List<Justification>> part = new LinkedHashMap<>();
    all.forEach(
        (conclusion, reasons) -> {
          if (wanted.test(conclusion)) {
            part.put(conclusion, reasons);
          }
        });
    return part;
  }
}
