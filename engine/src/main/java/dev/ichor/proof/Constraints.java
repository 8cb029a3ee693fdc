package dev.ichor.proof;

import java.util.List;
import java.util.stream.Collectors;

/** Constraints made of constraints. */
final class Constraints {

  private Constraints() {}

  /** Holds when one of the parts holds. */
  static Constraint anyOf(List<Constraint> parts) {
    return new Constraint(
        text(parts, " || "),
        slots(parts),
        frame -> parts.stream().anyMatch(part -> part.test().test(frame)),
        null,
        parts);
  }

  static String text(List<Constraint> parts, String glue) {
    return parts.stream()
        .map(Constraint::text)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(glue));
  }

  static List<Integer> slots(List<Constraint> parts) {
    return parts.stream().flatMap(part -> part.slots().stream()).distinct().toList();
  }
}
