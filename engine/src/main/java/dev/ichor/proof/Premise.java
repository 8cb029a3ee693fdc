package dev.ichor.proof;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A part of a left-hand side, as data. */
sealed interface Premise {

  /** Its source, as far as the engine keeps it: without what only binds variables. */
  String text();

  /**
   * An object of a type that meets every constraint.
   *
   * @param slot variable of the object
   * @param type type of the object
   * @param constraints conditions in order
   * @param bindings variables taken from the object
   */
  record Match(int slot, Class<?> type, List<Constraint> constraints, List<Binding> bindings)
      implements Premise {
    public Match {
      constraints = List.copyOf(constraints);
      bindings = List.copyOf(bindings);
    }

    @Override
    public String text() {
      String inside = constraints.stream().map(Constraint::text).collect(Collectors.joining(", "));
      return type.getSimpleName() + (inside.isEmpty() ? "()" : "( " + inside + " )");
    }
  }

  /**
   * A variable taken from objects matched before.
   *
   * @param slot the variable
   * @param inputs variables it is computed from
   * @param value computes it
   * @param pinned how to find objects by hash where the variable is known before; null when it is
   *     computed from other objects
   */
  record Binding(
      int slot,
      List<Integer> inputs,
      Function<Frame, @Nullable Object> value,
      @Nullable Equality pinned) {
    public Binding {
      inputs = List.copyOf(inputs);
    }
  }

  /** Every part, in order. */
  record All(List<Premise> parts) implements Premise {
    public All {
      parts = List.copyOf(parts);
    }

    @Override
    public String text() {
      return joined(parts, " and ");
    }
  }

  /** One part at least; each that holds gives matches of its own. */
  record Any(List<Premise> parts) implements Premise {
    public Any {
      parts = List.copyOf(parts);
    }

    @Override
    public String text() {
      return "( " + joined(parts, " or ") + " )";
    }
  }

  /**
   * Nothing like this.
   *
   * @param absent what must not be
   * @param word {@code not}, or {@code forall} where the compiler turned one into its negation
   */
  record None(Premise absent, String word) implements Premise {
    @Override
    public String text() {
      return word + " " + absent.text();
    }
  }

  /** Something like this, no matter how often. */
  record Some(Premise present) implements Premise {
    @Override
    public String text() {
      return "exists " + present.text();
    }
  }

  /** For each match of the domain the rest holds. */
  record Every(Premise domain, Premise rest) implements Premise {
    @Override
    public String text() {
      return "forall( " + domain.text() + " " + rest.text() + " )";
    }
  }

  /** Results of functions over all matches of the source. */
  record Gathered(Premise source, List<Result> results) implements Premise {
    public Gathered {
      results = List.copyOf(results);
    }

    @Override
    public String text() {
      return "accumulate( " + source.text() + " )";
    }
  }

  /**
   * One function of an accumulate.
   *
   * @param slot variable of the result
   * @param input variable that is fed to it; -1 when it does not look at the matches
   * @param function result of the values fed; null when there is none
   */
  record Result(int slot, int input, Function<List<@Nullable Object>, @Nullable Object> function) {}

  private static String joined(List<Premise> parts, String glue) {
    return parts.stream().map(Premise::text).collect(Collectors.joining(glue));
  }
}
