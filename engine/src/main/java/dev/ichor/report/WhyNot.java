package dev.ichor.report;

import dev.ichor.conclusion.Confidence;
import dev.ichor.proof.Attempt.Breach;
import dev.ichor.proof.Attempt.Relation;
import dev.ichor.proof.Attempt.State;
import dev.ichor.report.Report.FactLine;
import dev.ichor.report.Report.Source;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What kept a problem from being concluded for a subject.
 *
 * @param id the problem
 * @param subject the subject as in keys, e.g. {@code node/cp-3}; empty when any would do
 * @param ending how the question ends
 * @param because the ending in one sentence without full stop
 * @param keys for an ending that tells of conclusions: their keys
 * @param tries one for each rule that concludes the problem, the one that came furthest first
 * @param gaps what was not examined and could change the answer
 * @param facts facts that are referred to, by id ({@code f1}…)
 * @param sources documents that facts refer to, by id ({@code s1}…)
 */
public record WhyNot(
    String id,
    String subject,
    Ending ending,
    String because,
    List<String> keys,
    List<Try> tries,
    List<Gap> gaps,
    Map<String, FactLine> facts,
    Map<String, Source> sources) {

  /** Defensive copies keep the record immutable. */
  public WhyNot {
    keys = List.copyOf(keys);
    tries = List.copyOf(tries);
    gaps = List.copyOf(gaps);
  }

  /** How the question ends. */
  public enum Ending {
    NOT_EXAMINED,
    CONDITION_FALSE,
    /** It was concluded, and is normal for now. */
    EXCUSED,
    /** It was concluded, and stands under what explains it. */
    EXPLAINED,
    NOT_APPLICABLE,
    /** It was concluded, and {@code explain} says why. */
    CONCLUDED
  }

  /**
   * How far one rule came.
   *
   * @param rule its name
   * @param at file and line
   * @param confidence what it would have concluded with
   * @param failing number of the first condition that does not hold; 0 when all do
   * @param onlyThat whether the conditions after that one hold all the same
   * @param conditions its conditions in order
   * @param alone single conditions or parts of them without which it would have concluded
   */
  public record Try(
      String rule,
      String at,
      Confidence confidence,
      int failing,
      boolean onlyThat,
      List<Condition> conditions,
      List<Sole> alone) {}

  /**
   * One condition.
   *
   * @param number from 1
   * @param text its source
   * @param state what became of it
   * @param matched what it matched
   * @param values what it counted, e.g. {@code $members = 3}
   * @param nearest for the one that fails: what comes nearest or stands in the way
   * @param gaps for the one that fails: what was not examined and could have shown it
   */
  public record Condition(
      int number,
      String text,
      State state,
      List<Thing> matched,
      List<String> values,
      List<Near> nearest,
      List<Gap> gaps) {}

  /**
   * A condition or a part of it that alone keeps the rule from concluding.
   *
   * @param number of the condition
   * @param without what would have to be left out
   * @param nearest what does not meet it
   */
  public record Sole(int number, String without, List<Near> nearest) {}

  /**
   * What a rule saw: one of the three.
   *
   * @param fact id of a fact
   * @param conclusion key of a conclusion
   * @param value a value that was counted
   */
  public record Thing(@Nullable String fact, @Nullable String conclusion, @Nullable String value) {}

  /**
   * Something beside a condition that fails.
   *
   * @param relation what it has to do with it
   * @param thing what it is
   * @param breaches what it does not meet, with what is so instead
   */
  public record Near(Relation relation, Thing thing, List<Breach> breaches) {}

  /**
   * A document that was not examined.
   *
   * @param artefact dotted id
   * @param node the machine; {@code (cluster)} for the cluster's
   * @param reason why not, dashed
   * @param command the complete read-only command that would show it
   */
  public record Gap(String artefact, String node, String reason, String command) {}
}
