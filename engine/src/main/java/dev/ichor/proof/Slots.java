package dev.ichor.proof;

import dev.ichor.proof.Premise.Result;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The variables of a premise. */
final class Slots {

  private Slots() {}

  /** Variables that a premise gives values to, be it only within itself. */
  static Set<Integer> boundBy(Premise premise) {
    Set<Integer> bound = new HashSet<>();
    collect(premise, bound);
    return bound;
  }

  private static void collect(Premise premise, Set<Integer> into) {
    if (premise instanceof Premise.Match match) {
      into.add(match.slot());
      match.bindings().forEach(binding -> into.add(binding.slot()));
    } else if (premise instanceof Premise.Gathered gathered) {
      gathered.results().stream().map(Result::slot).forEach(into::add);
    }
    parts(premise).forEach(part -> collect(part, into));
  }

  /** Objects that a premise matched where a frame holds its values, in order. */
  static List<Object> matched(Premise premise, Frame frame) {
    List<Object> matched = new ArrayList<>();
    addMatched(premise, frame, matched);
    return matched;
  }

  private static void addMatched(Premise premise, Frame frame, List<Object> into) {
    if (premise instanceof Premise.Match match) {
      Object object = frame.get(match.slot());
      if (object != null) {
        into.add(object);
      }
    } else if (premise instanceof Premise.All || premise instanceof Premise.Any) {
      parts(premise).forEach(part -> addMatched(part, frame, into));
    }
  }

  private static List<Premise> parts(Premise premise) {
    if (premise instanceof Premise.All all) {
      return all.parts();
    } else if (premise instanceof Premise.Any any) {
      return any.parts();
    } else if (premise instanceof Premise.None none) {
      return List.of(none.absent());
    } else if (premise instanceof Premise.Some some) {
      return List.of(some.present());
    } else if (premise instanceof Premise.Every every) {
      return List.of(every.domain(), every.rest());
    } else if (premise instanceof Premise.Gathered gathered) {
      return List.of(gathered.source());
    }
    return List.of();
  }
}
