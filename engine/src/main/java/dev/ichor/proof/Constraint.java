package dev.ichor.proof;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One condition inside a pattern.
 *
 * @param text its source; empty where the engine keeps none
 * @param slots variables it reads, the pattern's own first
 * @param test whether it holds; reads nothing but its slots
 * @param equality how to find candidates by hash; null when it is no equality
 * @param alternatives parts of a disjunction that the compiler made of several constraints; else
 *     empty
 */
record Constraint(
    String text,
    List<Integer> slots,
    Predicate<Frame> test,
    @Nullable Equality equality,
    List<Constraint> alternatives) {

  Constraint {
    slots = List.copyOf(slots);
    alternatives = List.copyOf(alternatives);
  }
}
