package dev.ichor.proof;

import dev.ichor.proof.Premise.Binding;
import dev.ichor.proof.Premise.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Searches for the ways in which premises hold, over the values that a frame already has. */
final class Solver {

  private final WorkingObjects objects;
  private final Frame frame;

  /** Objects that may still be tried; searches that can be done without are given few. */
  private long effort = Long.MAX_VALUE;

  Solver(WorkingObjects objects, Frame frame) {
    this.objects = objects;
    this.frame = frame;
  }

  /** A search that fails with an {@link Exhausted} when it has tried so many objects. */
  Solver(WorkingObjects objects, Frame frame, long effort) {
    this(objects, frame);
    this.effort = effort;
  }

  /** The search was given up. */
  static final class Exhausted extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Exhausted() {
      super("too many objects to try", null, false, false);
    }
  }

  /** Objects that may still be tried. */
  long effort() {
    return effort;
  }

  Frame frame() {
    return frame;
  }

  WorkingObjects objects() {
    return objects;
  }

  /** Whether a premise holds; leaves the frame as it was. */
  boolean finds(Premise premise) {
    return !solve(premise, () -> false);
  }

  /**
   * Goes through the solutions of a premise; at each one the frame holds its bindings. Leaves the
   * frame as it was.
   *
   * @param next what to do at a solution; false ends the search
   * @return false when the search was ended
   */
  boolean solve(Premise premise, BooleanSupplier next) {
    if (premise instanceof Premise.Match match) {
      return each(match, next);
    } else if (premise instanceof Premise.All all) {
      return inOrder(all.parts(), next);
    } else if (premise instanceof Premise.Any any) {
      return any.parts().stream().allMatch(part -> solve(part, next));
    } else if (premise instanceof Premise.None none) {
      return finds(none.absent()) || next.getAsBoolean();
    } else if (premise instanceof Premise.Some some) {
      return !finds(some.present()) || next.getAsBoolean();
    } else if (premise instanceof Premise.Every every) {
      return !solve(every.domain(), () -> finds(every.rest())) || next.getAsBoolean();
    } else if (premise instanceof Premise.Gathered gathered) {
      return gather(gathered, next);
    }
    throw new IllegalStateException("unknown premise " + premise);
  }

  private boolean inOrder(List<Premise> parts, BooleanSupplier next) {
    return parts.isEmpty()
        ? next.getAsBoolean()
        : solve(parts.get(0), () -> inOrder(parts.subList(1, parts.size()), next));
  }

  private boolean each(Premise.Match match, BooleanSupplier next) {
    List<Object> candidates = candidates(match);
    if (candidates.isEmpty()) {
      return true;
    }
    Frame saved = frame.copy();
    for (Object candidate : candidates) {
      if (effort-- <= 0) {
        throw new Exhausted();
      }
      if (frame.unify(match.slot(), candidate) && holds(match, frame) && !next.getAsBoolean()) {
        frame.restore(saved);
        return false;
      }
      frame.restore(saved);
    }
    return true;
  }

  List<Object> candidates(Premise.Match match) {
    if (frame.bound(match.slot())) {
      Object known = frame.get(match.slot());
      return match.type().isInstance(known) ? List.of(known) : List.of();
    }
    List<Equality> known = known(match);
    return known.isEmpty() ? objects.of(match.type()) : objects.of(match.type(), known, frame);
  }

  /** Equalities whose other side is known before the object is. */
  private List<Equality> known(Premise.Match match) {
    List<Equality> known = new ArrayList<>(match.constraints().size());
    for (Constraint constraint : match.constraints()) {
      Equality equality = constraint.equality();
      if (equality != null && (equality.slot() < 0 || frame.bound(equality.slot()))) {
        known.add(equality);
      }
    }
    for (Binding binding : match.bindings()) {
      Equality pinned = binding.pinned();
      if (pinned != null && frame.bound(binding.slot())) {
        known.add(pinned);
      }
    }
    return known;
  }

  /** Constraints that read a variable of the same pattern wait for the bindings. */
  private static boolean holds(Premise.Match match, Frame frame) {
    List<Constraint> late = List.of();
    for (Constraint constraint : match.constraints()) {
      if (frame.bound(constraint.slots())) {
        if (!constraint.test().test(frame)) {
          return false;
        }
      } else if (!rebound(match, constraint, frame)) {
        late = late.isEmpty() ? new ArrayList<>() : late;
        late.add(constraint);
      }
    }
    for (Binding binding : match.bindings()) {
      if (!frame.unify(binding.slot(), binding.value().apply(frame))) {
        return false;
      }
    }
    for (Constraint constraint : late) {
      if (!constraint.test().test(frame)) {
        return false;
      }
    }
    return true;
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

  private boolean gather(Premise.Gathered gathered, BooleanSupplier next) {
    Frame saved = frame.copy();
    List<Frame> solutions = new ArrayList<>();
    solve(gathered.source(), () -> solutions.add(frame.copy()));
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
