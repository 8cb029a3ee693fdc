package dev.ichor.report;

import dev.ichor.conclusion.Problem;
import dev.ichor.conclusion.ProblemType;
import dev.ichor.fact.Fact;
import dev.ichor.fact.NodeName;
import dev.ichor.inference.KnowledgeBase;
import dev.ichor.inference.Outcome;
import dev.ichor.inference.RuleOutline;
import dev.ichor.observation.FactBase;
import dev.ichor.proof.Attempt;
import dev.ichor.proof.Attempt.Near;
import dev.ichor.proof.Attempt.Relation;
import dev.ichor.proof.Attempt.Step;
import dev.ichor.report.Candidates.Candidate;
import dev.ichor.report.Report.FactLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says by what a candidate is ruled out: the fact that is otherwise than its rules want, or the
 * document that does not show what they look for.
 */
final class Exclusions {

  /** A person reads no more of them, and each takes a moment. */
  private static final int MOST = 200;

  private final KnowledgeBase rules;
  private final FactBase facts;
  private final Outcome outcome;
  private final Ledger places;
  private Optional<Tries> tries = Optional.empty();
  private int told;

  Exclusions(KnowledgeBase rules, FactBase facts, Outcome outcome) {
    this.rules = rules;
    this.facts = facts;
    this.outcome = outcome;
    this.places = Ledger.onDemand(facts);
  }

  /** One clause. */
  String of(Candidate candidate) {
    if (told++ < MOST) {
      for (ProblemType type : rules.types()) {
        if (type.id().equals(candidate.page().id())) {
          List<Attempt> attempts = tries().of(new Question(type, fields(type, candidate.node())));
          if (!attempts.isEmpty()) {
            return words(attempts.get(0), candidate.node());
          }
        }
      }
    }
    return "what its rules look for was examined and is not there";
  }

  private Tries tries() {
    if (tries.isEmpty()) {
      tries = Optional.of(new Tries(rules, facts, outcome));
    }
    return tries.get();
  }

  private static Map<String, Object> fields(ProblemType type, @Nullable NodeName node) {
    Map<String, Object> fields = new LinkedHashMap<>();
    if (node != null && !type.subjectField().isEmpty()) {
      fields.put(type.subjectField(), node);
    }
    return fields;
  }

  private String words(Attempt attempt, @Nullable NodeName node) {
    int failing = attempt.failing();
    List<Near> nearest =
        attempt.steps().stream()
            .filter(step -> step.number() == failing)
            .map(Step::nearest)
            .flatMap(List::stream)
            .toList();
    for (Near near : nearest) {
      String thing = thing(near.object());
      if (!thing.isEmpty() && near.relation() == Relation.NEAREST && !near.breaches().isEmpty()) {
        return near.breaches().get(0).actual() + " of " + thing;
      } else if (!thing.isEmpty()
          && (near.relation() == Relation.IN_THE_WAY || near.relation() == Relation.EXCEPTION)) {
        return "there is " + thing;
      }
    }
    return failing > 0 && failing <= attempt.rule().conditions().size()
        ? missing(attempt.rule().conditions().get(failing - 1), node)
        : "what its rules look for was examined and is not there";
  }

  /** A fact with its place, or the key of a conclusion. */
  private String thing(Object object) {
    if (object instanceof Problem problem) {
      return problem.key();
    } else if (object instanceof Fact fact) {
      FactLine line = places.facts().get(places.fact(fact));
      String place =
          line == null || line.evidence().isEmpty() ? "" : line.evidence().get(0).place();
      return fact.getClass().getSimpleName() + (place.isEmpty() ? "" : " (" + place + ")");
    }
    return "";
  }

  private static String missing(RuleOutline.Condition condition, @Nullable NodeName node) {
    List<String> documents = new ArrayList<>();
    (condition.authority().isEmpty() ? condition.seenIn() : condition.authority())
        .forEach(
            artefact ->
                documents.add(
                    node == null ? artefact.dotted() : artefact.dotted() + "@" + node.text()));
    String what = String.join(" or ", condition.types());
    return documents.isEmpty()
        ? "there is no " + what
        : "no "
            + what
            + " in "
            + String.join(", ", documents.subList(0, Math.min(3, documents.size())));
  }
}
