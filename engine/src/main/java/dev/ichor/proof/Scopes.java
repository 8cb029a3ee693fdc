package dev.ichor.proof;

import dev.ichor.proof.Premise.Binding;
import dev.ichor.proof.Premise.Result;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Drops from a left-hand side what reads variables that nothing binds any more, and notes what it
 * had to do.
 */
final class Scopes {

  private Set<Integer> bound = new HashSet<>();
  private boolean freed;
  private boolean dropped;

  /**
   * A left-hand side that can be evaluated.
   *
   * @param premise what is left of it
   * @param freed whether an equality binds a variable that lost its pattern
   * @param dropped whether something had to go
   */
  record Closed(Premise premise, boolean freed, boolean dropped) {}

  static Closed close(Premise premise, List<Integer> arguments) {
    Scopes scopes = new Scopes();
    Premise closed = scopes.close(premise, true);
    boolean missing = !scopes.bound.containsAll(arguments);
    return new Closed(closed, scopes.freed, scopes.dropped || missing);
  }

  private Premise close(Premise premise, boolean outside) {
    if (premise instanceof Premise.Match match) {
      return match(match, outside);
    } else if (premise instanceof Premise.All all) {
      return new Premise.All(all.parts().stream().map(part -> close(part, outside)).toList());
    } else if (premise instanceof Premise.Any any) {
      return any(any, outside);
    } else if (premise instanceof Premise.None none) {
      return inside(() -> new Premise.None(close(none.absent(), false), none.word()));
    } else if (premise instanceof Premise.Some some) {
      return inside(() -> new Premise.Some(close(some.present(), false)));
    } else if (premise instanceof Premise.Every every) {
      return inside(
          () -> {
            Premise domain = close(every.domain(), false);
            return new Premise.Every(domain, close(every.rest(), false));
          });
    } else if (premise instanceof Premise.Gathered gathered) {
      return gathered(gathered);
    }
    throw new IllegalStateException("unknown premise " + premise);
  }

  private <T> T inside(java.util.function.Supplier<T> closing) {
    Set<Integer> outer = new HashSet<>(bound);
    T closed = closing.get();
    bound = outer;
    return closed;
  }

  private Premise match(Premise.Match match, boolean outside) {
    Set<Integer> own = new HashSet<>(Set.of(match.slot()));
    List<Binding> bindings = new ArrayList<>();
    match.bindings().forEach(binding -> own.add(binding.slot()));
    if (outside) {
      match.constraints().forEach(constraint -> free(constraint, own));
    }
    bound.addAll(own);
    for (Binding binding : match.bindings()) {
      if (bound.containsAll(binding.inputs())) {
        bindings.add(binding);
      } else {
        dropped = true;
        bound.remove(binding.slot());
      }
    }
    List<Constraint> constraints =
        match.constraints().stream().filter(one -> bound.containsAll(one.slots())).toList();
    dropped |= constraints.size() < match.constraints().size();
    return new Premise.Match(match.slot(), match.type(), constraints, bindings);
  }

  private void free(Constraint constraint, Set<Integer> own) {
    Equality equality = constraint.equality();
    if (equality != null
        && equality.plain()
        && !own.contains(equality.slot())
        && bound.add(equality.slot())) {
      freed = true;
    }
  }

  private Premise any(Premise.Any any, boolean outside) {
    Set<Integer> before = new HashSet<>(bound);
    Set<Integer> common = null;
    List<Premise> parts = new ArrayList<>();
    for (Premise part : any.parts()) {
      bound = new HashSet<>(before);
      parts.add(close(part, outside));
      if (common == null) {
        common = new HashSet<>(bound);
      } else {
        common.retainAll(bound);
      }
    }
    bound = common == null ? before : common;
    return new Premise.Any(parts);
  }

  private Premise gathered(Premise.Gathered gathered) {
    Set<Integer> outer = new HashSet<>(bound);
    Premise source = close(gathered.source(), false);
    for (Result result : gathered.results()) {
      dropped |= result.input() >= 0 && !bound.contains(result.input());
      outer.add(result.slot());
    }
    bound = outer;
    return new Premise.Gathered(source, gathered.results());
  }
}
