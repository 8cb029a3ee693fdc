package dev.ichor.proof;

import dev.ichor.fact.NodeName;
import dev.ichor.inference.RuleOutline;
import java.util.List;
import java.util.Set;

/**
 * How far a rule came for a subject, and what it lacked.
 *
 * @param rule the rule
 * @param holds whether all its conditions hold
 * @param failing number of the first condition that does not hold; 0 when all do
 * @param onlyThat whether the conditions after that one hold all the same
 * @param steps its conditions in order
 * @param alone single conditions, or parts of conditions, without which it would have concluded
 * @param machines those that the conditions before the failing one had come to
 */
public record Attempt(
    RuleOutline rule,
    boolean holds,
    int failing,
    boolean onlyThat,
    List<Step> steps,
    List<Sole> alone,
    Set<NodeName> machines) {

  /** Defensive copies keep the record immutable. */
  public Attempt {
    steps = List.copyOf(steps);
    alone = List.copyOf(alone);
  }

  /** What became of a condition. */
  public enum State {
    HOLDS,
    FAILS,
    /** Nothing is known, since an earlier one fails. */
    NOT_REACHED
  }

  /**
   * One condition.
   *
   * @param number from 1, as it stands in the rule
   * @param text its source
   * @param state what became of it
   * @param facts what it matched: facts, conclusions, or values
   * @param values variables that it counted, with their values, e.g. {@code $members = 3}
   * @param nearest for the one that fails: what comes nearest, or stands in the way
   */
  public record Step(
      int number,
      String text,
      State state,
      List<Object> facts,
      List<String> values,
      List<Near> nearest) {

    /** Defensive copies keep the record immutable. */
    public Step {
      facts = List.copyOf(facts);
      values = List.copyOf(values);
      nearest = List.copyOf(nearest);
    }
  }

  /**
   * A condition or a part of it that alone keeps the rule from concluding.
   *
   * @param number of the condition
   * @param without what would have to be left out
   * @param nearest what does not meet it
   */
  public record Sole(int number, String without, List<Near> nearest) {

    /** A defensive copy keeps the record immutable. */
    public Sole {
      nearest = List.copyOf(nearest);
    }
  }

  /** What an object has to do with a condition that fails. */
  public enum Relation {
    /** It meets some of it. */
    NEAREST,
    /** It must not be there. */
    IN_THE_WAY,
    /** It must not be like this: what holds of all others does not hold of it. */
    EXCEPTION,
    /** It is there in place of what was wanted: examined or not. */
    INSTEAD
  }

  /**
   * An object beside a condition that fails.
   *
   * @param relation what it has to do with it
   * @param object a fact, a conclusion or a value
   * @param breaches what it does not meet; none for what stands in the way
   */
  public record Near(Relation relation, Object object, List<Breach> breaches) {

    /** A defensive copy keeps the record immutable. */
    public Near {
      breaches = List.copyOf(breaches);
    }
  }

  /**
   * A part of a condition that an object does not meet.
   *
   * @param text its source, e.g. {@code reason == DialError.TIMEOUT}
   * @param actual what is so instead, e.g. {@code reason = REFUSED}
   */
  public record Breach(String text, String actual) {}
}
