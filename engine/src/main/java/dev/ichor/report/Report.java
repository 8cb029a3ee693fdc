package dev.ichor.report;

import dev.ichor.conclusion.Confidence;
import dev.ichor.conclusion.Kind;
import dev.ichor.conclusion.Severity;
import dev.ichor.conclusion.Subject;
import dev.ichor.fact.NodeName;
import dev.ichor.observation.Header;
import dev.ichor.observation.SkippedInput;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a diagnosis found, in the one total order in which everything is shown. Renderers read this
 * and nothing else.
 *
 * @param header which cluster, seen how and when
 * @param verdict the result in one word, with counts
 * @param conclusions roots, unexplained, effects, expected, candidates, in rank order
 * @param proofs justifications of the conclusions by id ({@code p1}…)
 * @param facts facts that proofs refer to, by id ({@code f1}…)
 * @param sources documents that facts and absences refer to, by id ({@code s1}…), and all that were
 *     not examined
 * @param notExamined problems that could not be decided
 * @param skipped faulty parts of the input
 * @param suppressions what somebody did not want to hear of, in their order
 * @param nextLooks read-only commands that settle what is open, what settles most first
 */
public record Report(
    Header header,
    Verdict verdict,
    List<Conclusion> conclusions,
    Map<String, Proof> proofs,
    Map<String, FactLine> facts,
    Map<String, Source> sources,
    List<Undecided> notExamined,
    List<SkippedInput> skipped,
    List<Silence> suppressions,
    List<NextLook> nextLooks) {

  /** Defensive copies keep the record immutable. */
  public Report {
    suppressions = List.copyOf(suppressions);
    nextLooks = List.copyOf(nextLooks);
  }

  /** A report that tells everything and leaves nothing open. */
  public Report(
      Header header,
      Verdict verdict,
      List<Conclusion> conclusions,
      Map<String, Proof> proofs,
      Map<String, FactLine> facts,
      Map<String, Source> sources,
      List<Undecided> notExamined,
      List<SkippedInput> skipped) {
    this(
        header,
        verdict,
        conclusions,
        proofs,
        facts,
        sources,
        notExamined,
        skipped,
        List.of(),
        List.of());
  }

  /** The same with another verdict. */
  public Report judged(Verdict other) {
    return new Report(
        header,
        other,
        conclusions,
        proofs,
        facts,
        sources,
        notExamined,
        skipped,
        suppressions,
        nextLooks);
  }

  /** The overall state. */
  public enum Status {
    FINDINGS,
    INCONCLUSIVE,
    HEALTHY
  }

  /**
   * The result in one word, with counts. Counts of problems count ids: an id with several subjects
   * once, in the first of found, expected, not examined, ruled out, not applicable.
   *
   * @param status the overall state
   * @param worst highest impact among roots and unexplained; null when there are none
   * @param counts counts of roles: {@code roots}, {@code unexplained}, {@code effects}, {@code
   *     expected}, {@code candidates}, {@code suppressed}
   * @param problems counts of ids: {@code found}, {@code expected}, {@code notExamined}, {@code
   *     ruledOut}, {@code notApplicable}
   * @param notApplicable ids that have no subject here, sorted
   */
  public record Verdict(
      Status status,
      @Nullable Severity worst,
      Map<String, Integer> counts,
      Map<String, Integer> problems,
      List<String> notApplicable) {

    /** A defensive copy keeps the record immutable. */
    public Verdict {
      notApplicable = List.copyOf(notApplicable);
    }
  }

  /**
   * One conclusion.
   *
   * @param key unique key, {@code id:kind/name[,field=value…]}
   * @param id problem id
   * @param title the page's sentence with its placeholders filled
   * @param kind cause or symptom
   * @param severity the page's
   * @param impact the highest among itself and its effects
   * @param confidence that of its best justification
   * @param subject the thing blamed
   * @param node the machine concerned, or null
   * @param role where it stands
   * @param rank from 1, in order of the list
   * @param causes keys of what explains it
   * @param effects keys of what stands under it, nearest first
   * @param expected reason and end of the excuse, for role EXPECTED
   * @param of keys of the symptoms it could explain, for role CANDIDATE
   * @param state for role CANDIDATE: {@code possible}, {@code not-examined} or {@code ruled-out}
   * @param ruledOutBy for state {@code ruled-out}: the fact or condition in words; else empty
   * @param params key fields as text, in order
   * @param proofs ids of all justifications, best first
   * @param evidence ids of the facts that its proofs rest on directly, best first
   * @param absences what was looked for and not seen, in words, with where
   * @param nextChecks read-only commands that settle open questions
   * @param remediation what to do, with placeholders filled
   * @param docs pages of the Talos documentation
   */
  public record Conclusion(
      String key,
      String id,
      String title,
      Kind kind,
      Severity severity,
      Severity impact,
      Confidence confidence,
      Subject subject,
      @Nullable NodeName node,
      Role role,
      int rank,
      List<String> causes,
      List<String> effects,
      @Nullable Excuse expected,
      List<String> of,
      @Nullable String state,
      String ruledOutBy,
      Map<String, String> params,
      List<String> proofs,
      List<String> evidence,
      List<Premise.Absent> absences,
      List<NextCheck> nextChecks,
      List<Remedy> remediation,
      List<String> docs) {}

  /**
   * Why a problem is normal right now.
   *
   * @param reason one sentence without full stop
   * @param until when the excuse ends
   */
  public record Excuse(String reason, Instant until) {}

  /**
   * A read-only look that settles something.
   *
   * @param why what it settles
   * @param command the complete command
   * @param decides ids of the problems it decides
   */
  public record NextCheck(String why, String command, List<String> decides) {}

  /**
   * One thing to do.
   *
   * @param text what to do
   * @param command complete command, or empty
   * @param risk {@code none}, {@code disruptive} or {@code data-loss}
   */
  public record Remedy(String text, String command, String risk) {}

  /**
   * One justification of a conclusion.
   *
   * @param id {@code p1}…
   * @param conclusion key of what it justifies
   * @param rule name of the rule
   * @param at file and line of the rule, e.g. {@code etcd/peer-port-blocked.drl:14}
   * @param confidence of the rule
   * @param bindings variables and their values, in order of the rule
   * @param premises what the rule matched, in its order
   */
  public record Proof(
      String id,
      String conclusion,
      String rule,
      String at,
      Confidence confidence,
      Map<String, String> bindings,
      List<Premise> premises) {}

  /** One thing that a rule matched. */
  public sealed interface Premise {

    /**
     * An observed fact.
     *
     * @param fact its id
     */
    record Seen(String fact) implements Premise {}

    /**
     * Another conclusion.
     *
     * @param key its key
     */
    record Concluded(String key) implements Premise {}

    /**
     * Something that was looked for and not there.
     *
     * @param text the condition with its variables filled
     * @param within ids of the sources that were examined for it
     */
    record Absent(String text, List<String> within) implements Premise {}

    /**
     * A condition over many facts (forall, count).
     *
     * @param text the condition with its variables filled, and its number
     * @param facts ids of the facts it ranges over
     * @param conclusions keys of the conclusions it ranges over
     */
    record Many(String text, List<String> facts, List<String> conclusions) implements Premise {}
  }

  /**
   * A fact with all its evidence.
   *
   * @param id {@code f1}…
   * @param type simple name of the record
   * @param node the machine, or null
   * @param values components by name, in order; text, numbers and booleans
   * @param evidence every place where it was seen, in order
   */
  public record FactLine(
      String id,
      String type,
      @Nullable String node,
      Map<String, Object> values,
      List<Sighting> evidence) {}

  /**
   * One place where a fact was seen.
   *
   * @param source id of the document
   * @param place locator in words, e.g. {@code 10.0.0.2/service-logs/etcd.log:418}
   * @param observedAt when the document says it was so, or null
   * @param excerpt the words themselves, secrets blanked; may be empty
   */
  public record Sighting(
      String source, String place, @Nullable Instant observedAt, String excerpt) {}

  /**
   * A document that was read, or that was not.
   *
   * @param id {@code s1}…
   * @param artefact dotted id
   * @param node the machine; {@code (cluster)} for the cluster's
   * @param status {@code complete} or the dashed reason why it was not examined
   * @param remark path and size when read
   */
  public record Source(String id, String artefact, String node, String status, String remark) {}

  /**
   * A read-only look with all that it settles.
   *
   * @param command the complete command
   * @param settles keys of what it settles alone
   * @param helps keys of what it settles together with others
   */
  public record NextLook(String command, List<String> settles, List<String> helps) {

    /** Defensive copies keep the record immutable. */
    public NextLook {
      settles = List.copyOf(settles);
      helps = List.copyOf(helps);
    }
  }

  /**
   * What came of a suppression.
   *
   * @param suppression the wish
   * @param expired whether its last day is over, so that it hides nothing
   * @param matched keys of the conclusions that it is about, in the order of the report
   */
  public record Silence(Suppression suppression, boolean expired, List<String> matched) {

    /** A defensive copy keeps the record immutable. */
    public Silence {
      matched = List.copyOf(matched);
    }
  }

  /**
   * A problem that could not be decided for a subject.
   *
   * @param id problem id
   * @param subject subject text, e.g. {@code node/cp-1}
   * @param needs artefacts that are missing, {@code artefact@node}
   * @param because dashed reason
   * @param hint the command that would supply it
   */
  public record Undecided(
      String id, String subject, List<String> needs, String because, String hint) {}
}
