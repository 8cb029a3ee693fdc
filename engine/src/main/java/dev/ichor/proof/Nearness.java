package dev.ichor.proof;

import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.Examined;
import dev.ichor.fact.coverage.NotExamined;
import dev.ichor.proof.Attempt.Breach;
import dev.ichor.proof.Attempt.Near;
import dev.ichor.proof.Attempt.Relation;
import dev.ichor.proof.Premise.Binding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks for what comes nearest to a premise that fails, or stands in its way. */
final class Nearness {

  /** More than so many would not be read. */
  private static final int FEW = 12;

  /** Of a larger cluster only facts that an equality finds are compared. */
  private static final int MANY = 2000;

  private final WorkingObjects objects;
  private final List<String> names;
  private final ActualValues actual;

  Nearness(WorkingObjects objects, List<String> names) {
    this.objects = objects;
    this.names = names;
    this.actual = new ActualValues(names);
  }

  /** What comes nearest in any of the ways in which the conditions before hold. */
  List<Close> of(Premise premise, List<Frame> ways) {
    return ways.stream()
        .flatMap(way -> of(premise, way).stream())
        .sorted(Close.NEAREST_FIRST)
        .limit(FEW)
        .toList();
  }

  private List<Close> of(Premise premise, Frame way) {
    if (premise instanceof Premise.Match match) {
      return matching(match, way);
    } else if (premise instanceof Premise.All all) {
      return together(all.parts(), way);
    } else if (premise instanceof Premise.Any any) {
      return any.parts().stream().flatMap(part -> of(part, way).stream()).toList();
    } else if (premise instanceof Premise.None none) {
      return inTheWay(none, way);
    } else if (premise instanceof Premise.Some some) {
      return of(some.present(), way);
    } else if (premise instanceof Premise.Every every) {
      return exceptions(every, way);
    }
    return List.of();
  }

  private List<Close> together(List<Premise> parts, Frame way) {
    Deepest deepest = Deepest.of(new Solver(objects, way.copy()), parts, FEW);
    return deepest.reached() == parts.size()
        ? List.of()
        : of(parts.get(deepest.reached()), deepest.ways(way));
  }

  private List<Close> inTheWay(Premise.None none, Frame way) {
    Relation relation = none.word().equals("forall") ? Relation.EXCEPTION : Relation.IN_THE_WAY;
    return found(none.absent(), relation, way);
  }

  /** The first few matches of a premise. */
  private List<Close> found(Premise premise, Relation relation, Frame way) {
    List<Close> found = new ArrayList<>();
    Frame frame = way.copy();
    new Solver(objects, frame)
        .solve(
            premise,
            () -> {
              for (Object object : Slots.matched(premise, frame)) {
                found.add(new Close(new Near(relation, object, List.of()), 0, way));
              }
              return found.size() < FEW;
            });
    return found;
  }

  private List<Close> exceptions(Premise.Every every, Frame way) {
    List<Close> exceptions = new ArrayList<>();
    Frame frame = way.copy();
    Solver solver = new Solver(objects, frame);
    solver.solve(
        every.domain(),
        () -> {
          if (!solver.finds(every.rest())) {
            for (Object object : Slots.matched(every.domain(), frame)) {
              exceptions.add(new Close(new Near(Relation.EXCEPTION, object, List.of()), 0, way));
            }
            if (exceptions.size() == 1) {
              exceptions.addAll(of(every.rest(), frame.copy()));
            }
          }
          return exceptions.size() < FEW;
        });
    return exceptions;
  }

  /**
   * An object as it compares.
   *
   * @param object it
   * @param prefix how many leading parts it meets
   * @param breaches how many it does not meet
   */
  private record Rank(Object object, int prefix, int breaches) {

    static final Comparator<Rank> NEAREST_FIRST =
        Comparator.comparingInt((Rank rank) -> -rank.prefix()).thenComparingInt(Rank::breaches);
  }

  private List<Close> matching(Premise.Match match, Frame way) {
    List<Close> close = new ArrayList<>(instead(match, way));
    List<Rank> ranks = new ArrayList<>();
    for (Object object : pool(match, way)) {
      Rank rank = rank(match, object, way.copy());
      if (rank.breaches() > 0) {
        ranks.add(rank);
      }
    }
    ranks.stream()
        .sorted(Rank.NEAREST_FIRST)
        .limit(FEW)
        .map(rank -> compared(match, rank.object(), way.copy()))
        .forEach(close::add);
    return close.stream().sorted(Close.NEAREST_FIRST).limit(FEW).toList();
  }

  /** As {@link #compared}, without words. */
  private static Rank rank(Premise.Match match, Object object, Frame frame) {
    frame.set(match.slot(), object);
    int breaches = 0;
    int prefix = 0;
    for (Binding binding : match.bindings()) {
      if (!frame.unify(binding.slot(), value(binding, frame))) {
        breaches++;
      } else if (breaches == 0) {
        prefix++;
      }
    }
    for (Constraint constraint : match.constraints()) {
      if (frame.bound(constraint.slots()) && !holds(constraint, frame)) {
        breaches++;
      } else if (breaches == 0) {
        prefix++;
      }
    }
    return new Rank(object, prefix, breaches);
  }

  private List<Object> pool(Premise.Match match, Frame way) {
    List<Object> all = way.bound(match.slot()) ? List.of() : objects.of(match.type());
    if (!all.isEmpty() && all.size() <= MANY) {
      return all;
    }
    List<Object> found = new Solver(objects, way).candidates(match);
    return found.isEmpty() ? all.subList(0, Math.min(MANY, all.size())) : found;
  }

  /** A document that was not examined although it should, or the other way round. */
  private List<Close> instead(Premise.Match match, Frame way) {
    Class<?> other =
        match.type() == Examined.class
            ? NotExamined.class
            : match.type() == NotExamined.class ? Examined.class : null;
    if (other == null) {
      return List.of();
    }
    Set<Object> wanted = new HashSet<>();
    for (Constraint constraint : match.constraints()) {
      Equality equality = constraint.equality();
      if (equality != null && (equality.slot() < 0 || way.bound(equality.slot()))) {
        wanted.add(Objects.requireNonNullElse(equality.known().apply(way), ""));
      }
    }
    return objects.of(other).stream()
        .filter(coverage -> isOf(coverage, wanted))
        .limit(FEW)
        .map(
            coverage ->
                new Close(new Near(Relation.INSTEAD, coverage, List.of()), Integer.MAX_VALUE, way))
        .toList();
  }

  private static boolean isOf(Object coverage, Set<Object> wanted) {
    ArtefactId artefact =
        coverage instanceof Examined seen ? seen.artefact() : ((NotExamined) coverage).artefact();
    NodeName node =
        coverage instanceof Examined seen ? seen.node() : ((NotExamined) coverage).node();
    boolean otherNode =
        wanted.stream().anyMatch(value -> value instanceof NodeName name && !name.equals(node));
    return wanted.contains(artefact) && !otherNode;
  }

  private Close compared(Premise.Match match, Object object, Frame frame) {
    int prefix = rank(match, object, frame.copy()).prefix();
    frame.set(match.slot(), object);
    List<Breach> breaches = new ArrayList<>();
    for (Binding binding : match.bindings()) {
      @Nullable Object value = value(binding, frame);
      if (!frame.unify(binding.slot(), value)) {
        breaches.add(breach(binding, value, frame));
      }
    }
    for (Constraint constraint : match.constraints()) {
      if (frame.bound(constraint.slots()) && !holds(constraint, frame)) {
        breaches.add(new Breach(constraint.text(), actual.of(constraint.text(), object, frame)));
      }
    }
    return new Close(new Near(Relation.NEAREST, object, breaches), prefix, frame);
  }

  private Breach breach(Binding binding, @Nullable Object value, Frame frame) {
    String name = names.get(binding.slot());
    return new Breach(
        name + " == " + ActualValues.shown(frame.get(binding.slot())),
        name + " = " + ActualValues.shown(value));
  }

  private static @Nullable Object value(Binding binding, Frame frame) {
    try {
      return binding.value().apply(frame);
    } catch (RuntimeException e) {
      return null; // of this object it cannot be computed, so it is none of those that are near
    }
  }

  private static boolean holds(Constraint constraint, Frame frame) {
    try {
      return constraint.test().test(frame);
    } catch (RuntimeException e) {
      return false; // what an earlier constraint would have kept out
    }
  }
}
