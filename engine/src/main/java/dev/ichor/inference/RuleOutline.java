package dev.ichor.inference;

import dev.ichor.conclusion.Confidence;
import dev.ichor.fact.coverage.ArtefactId;
import java.util.List;

/**
 * What explanations need to know of a rule's source: where it stands and what its conditions say.
 *
 * @param rulePackage DRL package
 * @param name name of the rule
 * @param path file below the rule root, e.g. {@code etcd/peer-port-blocked.drl}
 * @param line line of the rule in the file
 * @param problemId id of the problem whose file holds the rule; empty for rules of no one problem
 * @param concludes simple name of the type that the right-hand side inserts
 * @param arguments what it is given, in order: variables and literals as written
 * @param confidence annotation of the rule; certain when it has none
 * @param conditions conditions in order
 */
public record RuleOutline(
    String rulePackage,
    String name,
    String path,
    int line,
    String problemId,
    String concludes,
    List<String> arguments,
    Confidence confidence,
    List<Condition> conditions) {

  /** Defensive copies keep the record immutable. */
  public RuleOutline {
    arguments = List.copyOf(arguments);
    conditions = List.copyOf(conditions);
  }

  /** File and line, e.g. {@code etcd/peer-port-blocked.drl:14}. */
  public String at() {
    return path + ":" + line;
  }

  /** What sort of condition it is. */
  public enum ConditionKind {
    PATTERN,
    NOT,
    EXISTS,
    FORALL,
    ACCUMULATE,
    OR
  }

  /**
   * One condition.
   *
   * @param kind what sort
   * @param text its source on one line
   * @param types simple names of the types it matches, in order
   * @param seenIn artefacts that can show a fact of these types
   * @param authority artefacts that would have shown a fact of these types; what an absence rests
   *     on
   * @param line its line in the file
   */
  public record Condition(
      ConditionKind kind,
      String text,
      List<String> types,
      List<ArtefactId> seenIn,
      List<ArtefactId> authority,
      int line) {

    /** Defensive copies keep the record immutable. */
    public Condition {
      types = List.copyOf(types);
      seenIn = List.copyOf(seenIn);
      authority = List.copyOf(authority);
    }
  }
}
