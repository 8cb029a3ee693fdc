package dev.ichor.proof;

import dev.ichor.proof.Scopes.Closed;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * All ways to leave one condition out of a rule: a whole pattern, not, exists, forall, or,
 * accumulate, or one constraint of a pattern wherever it stands. What would only bind a variable is
 * no condition.
 */
public final class RuleMutants {

  /**
   * A premise with something left out.
   *
   * @param without what
   * @param of of which pattern; empty for a whole premise
   * @param rest what remains; null when nothing does
   * @param part place of the outermost premise that is touched, from 0
   */
  private record Variant(String without, String of, @Nullable Premise rest, int part) {

    Variant(String without, String of, @Nullable Premise rest) {
      this(without, of, rest, 0);
    }
  }

  private RuleMutants() {}

  /** Every mutant, in order of the conditions. */
  public static List<Mutant> of(LeftHandSide rule) {
    List<Mutant> mutants = new ArrayList<>();
    for (Variant variant : variants(rule.whole())) {
      Premise rest = variant.rest() == null ? new Premise.All(List.of()) : variant.rest();
      Closed closed = Scopes.close(rest, rule.arguments());
      mutants.add(
          new Mutant(
              variant.without(),
              variant.of(),
              rule.with(closed.premise()),
              closed.freed(),
              !closed.dropped(),
              variant.part()));
    }
    return mutants;
  }

  private static List<Variant> variants(Premise premise) {
    if (premise instanceof Premise.Match match) {
      return constraints(match);
    } else if (premise instanceof Premise.All all) {
      return parts(all.parts(), Premise.All::new);
    } else if (premise instanceof Premise.Any any) {
      return parts(any.parts(), rest -> rest.size() == 1 ? rest.get(0) : new Premise.Any(rest));
    } else if (premise instanceof Premise.None none) {
      return none.word().equals("forall") && none.absent() instanceof Premise.Match match
          ? negated(match, none.word())
          : within(none.absent(), rest -> new Premise.None(rest, none.word()));
    } else if (premise instanceof Premise.Some some) {
      return within(some.present(), Premise.Some::new);
    } else if (premise instanceof Premise.Every every) {
      List<Variant> variants =
          within(every.domain(), rest -> new Premise.Every(rest, every.rest()));
      variants.addAll(within(every.rest(), rest -> new Premise.Every(every.domain(), rest)));
      return variants;
    } else if (premise instanceof Premise.Gathered gathered) {
      return within(gathered.source(), rest -> new Premise.Gathered(rest, gathered.results()));
    }
    throw new IllegalStateException("unknown premise " + premise);
  }

  private static List<Variant> within(Premise inner, Function<Premise, Premise> wrap) {
    List<Variant> variants = new ArrayList<>();
    for (Variant variant : variants(inner)) {
      if (variant.rest() != null) {
        variants.add(new Variant(variant.without(), variant.of(), wrap.apply(variant.rest())));
      }
    }
    return variants;
  }

  private static List<Variant> parts(List<Premise> parts, Function<List<Premise>, Premise> join) {
    List<Variant> variants = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      Premise part = parts.get(i);
      List<Premise> others = new ArrayList<>(parts);
      others.remove(i);
      if (part instanceof Premise.Gathered) {
        others.removeIf(other -> restrictsResult(other, List.of(part)));
      }
      if (!restrictsResult(part, parts)) {
        variants.add(new Variant(part.text(), "", others.isEmpty() ? null : join.apply(others), i));
      }
      for (Variant variant : variants(part)) {
        if (variant.rest() != null) {
          List<Premise> changed = new ArrayList<>(parts);
          changed.set(i, variant.rest());
          variants.add(new Variant(variant.without(), variant.of(), join.apply(changed), i));
        }
      }
    }
    return variants;
  }

  /** Conditions on an accumulate's result are its constraints, not patterns of their own. */
  static boolean restrictsResult(Premise part, List<Premise> parts) {
    return part instanceof Premise.Match match
        && parts.stream()
            .filter(Premise.Gathered.class::isInstance)
            .flatMap(gathered -> ((Premise.Gathered) gathered).results().stream())
            .anyMatch(result -> result.slot() == match.slot());
  }

  private static List<Variant> constraints(Premise.Match match) {
    List<Variant> variants = new ArrayList<>();
    for (int i = 0; i < match.constraints().size(); i++) {
      List<Constraint> rest = new ArrayList<>(match.constraints());
      Constraint gone = rest.remove(i);
      variants.add(new Variant(gone.text(), match.text(), with(match, rest)));
    }
    return variants;
  }

  /** {@code forall( P( c, d ) )} is compiled to the absence of a P that breaks c or d. */
  private static List<Variant> negated(Premise.Match match, String word) {
    List<Variant> variants = new ArrayList<>();
    for (Constraint breach : match.constraints()) {
      for (int i = 0; i < breach.alternatives().size(); i++) {
        List<Constraint> rest = new ArrayList<>(breach.alternatives());
        rest.remove(i);
        variants.add(
            new Variant(
                "condition " + (i + 1),
                word + "( " + match.type().getSimpleName() + " )",
                new Premise.None(with(match, List.of(Constraints.anyOf(rest))), word)));
      }
    }
    return variants;
  }

  private static Premise with(Premise.Match match, List<Constraint> constraints) {
    return new Premise.Match(match.slot(), match.type(), constraints, match.bindings());
  }
}
