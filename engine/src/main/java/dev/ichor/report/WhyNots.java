package dev.ichor.report;

import dev.ichor.conclusion.Confidence;
import dev.ichor.conclusion.Problem;
import dev.ichor.conclusion.SubjectKind;
import dev.ichor.fact.Fact;
import dev.ichor.fact.NodeFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.KnownNode;
import dev.ichor.inference.KnowledgeBase;
import dev.ichor.inference.Outcome;
import dev.ichor.inference.RuleOutline;
import dev.ichor.observation.FactBase;
import dev.ichor.proof.Attempt;
import dev.ichor.report.Report.Conclusion;
import dev.ichor.report.Report.Undecided;
import dev.ichor.report.Telling.End;
import dev.ichor.report.WhyNot.Ending;
import dev.ichor.report.WhyNot.Gap;
import dev.ichor.yaml.Nearest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Answers why a problem was not concluded, by trying its rules on the facts once more. */
public final class WhyNots {

  /** Conditions on these say whether a rule is about the subject at all. */
  private static final Set<String> GATES =
      Set.of("ControlPlane", "Worker", "KnownNode", "Cluster", "Platform", "TalosVersion");

  private final FactBase facts;
  private final Outcome outcome;
  private final Report report;
  private final Tries tries;

  /**
   * What questions are about.
   *
   * @param facts everything observed
   * @param outcome everything concluded of it
   * @param report what was told of it
   */
  public WhyNots(KnowledgeBase rules, FactBase facts, Outcome outcome, Report report) {
    this.facts = facts;
    this.outcome = outcome;
    this.report = report;
    this.tries = new Tries(rules, facts, outcome);
  }

  /** The answer to one question. */
  public WhyNot answer(Question question) {
    Telling telling = new Telling(facts);
    List<Conclusion> concluded = concluded(question);
    if (!concluded.isEmpty()) {
      return concluded(question, concluded, telling);
    }
    Optional<String> stranger = stranger(question);
    if (stranger.isPresent()) {
      return telling.answer(
          question, end(Ending.NOT_APPLICABLE, stranger.get()), List.of(), List.of());
    }
    List<Attempt> attempts = tries.of(question);
    List<Gap> gaps = gaps(question, telling);
    return telling.answer(question, end(attempts, gaps), attempts, gaps);
  }

  private static End end(List<Attempt> attempts, List<Gap> gaps) {
    if (!gaps.isEmpty()) {
      return end(Ending.NOT_EXAMINED, "not everything that decides it was examined");
    }
    return attempts.stream().allMatch(WhyNots::gated)
        ? end(Ending.NOT_APPLICABLE, "its rules are about something else")
        : end(Ending.CONDITION_FALSE, falseCondition(attempts));
  }

  private static End end(Ending ending, String because) {
    return new End(ending, because, List.of());
  }

  private List<Conclusion> concluded(Question question) {
    Set<String> keys = new TreeSet<>();
    for (Problem problem : outcome.problems().keySet()) {
      if (problem.id().equals(question.type().id())
          && problem.fields().entrySet().containsAll(question.fields().entrySet())) {
        keys.add(problem.key());
      }
    }
    return report.conclusions().stream().filter(one -> keys.contains(one.key())).toList();
  }

  /** Rules that would have been surer than those that concluded are told of, too. */
  private WhyNot concluded(Question question, List<Conclusion> found, Telling telling) {
    Conclusion first = found.get(0);
    Report.Excuse excuse = first.expected();
    Ending ending = Ending.CONCLUDED;
    String because = "it was concluded; \"ichor explain\" says why";
    if (found.stream().allMatch(one -> one.role() == Role.EXPECTED) && excuse != null) {
      ending = Ending.EXCUSED;
      because = "it was concluded and is excused until " + excuse.until() + ": " + excuse.reason();
    } else if (found.stream().allMatch(one -> one.role() == Role.EFFECT)) {
      ending = Ending.EXPLAINED;
      because = "it was concluded and is explained by " + String.join(", ", first.causes());
    }
    Confidence confidence =
        found.stream().map(Conclusion::confidence).max(Comparator.naturalOrder()).orElseThrow();
    List<Attempt> surer =
        tries.of(question).stream()
            .filter(attempt -> !attempt.holds())
            .filter(attempt -> attempt.rule().confidence().compareTo(confidence) > 0)
            .toList();
    List<String> keys = found.stream().map(Conclusion::key).toList();
    return telling.answer(question, new End(ending, because, keys), surer, List.of());
  }

  /** What is to be said of a machine that nothing is known of. */
  private Optional<String> stranger(Question question) {
    SubjectKind kind = question.type().subjectKind();
    if (!(question.fields().get(question.type().subjectField()) instanceof NodeName node)
        || (kind != SubjectKind.NODE && kind != SubjectKind.MEMBER)) {
      return Optional.empty();
    }
    Set<String> known = new TreeSet<>();
    for (Fact fact : facts.facts()) {
      if (fact instanceof KnownNode machine) {
        known.add(machine.node().text());
      }
    }
    if (known.contains(node.text())
        || facts.facts().stream().anyMatch(fact -> speaksOf(fact, node))) {
      return Optional.empty();
    }
    return Optional.of("there is no node " + node + " here" + Nearest.hint(node.text(), known));
  }

  /** A machine of which others speak need not be one of those that were asked. */
  private static boolean speaksOf(Fact fact, NodeName node) {
    if (fact instanceof NodeFact about && about.node().equals(node)) {
      return true;
    }
    String words = fact.toString();
    return words.contains("=" + node.text() + ",") || words.contains("=" + node.text() + "]");
  }

  /** What the report says was missing for this subject. */
  private List<Gap> gaps(Question question, Telling telling) {
    String subject = question.subject();
    List<Gap> gaps = new ArrayList<>();
    for (Undecided undecided : report.notExamined()) {
      if (undecided.id().equals(question.type().id())
          && (subject.isEmpty()
              || undecided.subject().equals("cluster")
              || subject.equals(undecided.subject())
              || subject.startsWith(undecided.subject() + ","))) {
        gaps.addAll(telling.gaps(undecided));
      }
    }
    return gaps.stream().distinct().toList();
  }

  private static boolean gated(Attempt attempt) {
    return attempt.failing() > 0
        && GATES.containsAll(types(attempt.rule(), attempt.failing()))
        && !attempt.onlyThat();
  }

  private static List<String> types(RuleOutline rule, int number) {
    return number <= rule.conditions().size()
        ? rule.conditions().get(number - 1).types()
        : List.of("?");
  }

  private static String falseCondition(List<Attempt> attempts) {
    if (attempts.isEmpty()) {
      return "no rule concludes it for that";
    }
    Attempt nearest = attempts.get(0);
    return "condition " + nearest.failing() + " of rule " + nearest.rule().name() + " is false";
  }
}
