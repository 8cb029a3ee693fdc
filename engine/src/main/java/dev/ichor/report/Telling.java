package dev.ichor.report;

import dev.ichor.conclusion.Problem;
import dev.ichor.fact.Fact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.NotExamined;
import dev.ichor.inference.RuleOutline;
import dev.ichor.observation.FactBase;
import dev.ichor.proof.Attempt;
import dev.ichor.proof.Attempt.State;
import dev.ichor.proof.Attempt.Step;
import dev.ichor.report.Report.Undecided;
import dev.ichor.report.WhyNot.Condition;
import dev.ichor.report.WhyNot.Ending;
import dev.ichor.report.WhyNot.Gap;
import dev.ichor.report.WhyNot.Near;
import dev.ichor.report.WhyNot.Sole;
import dev.ichor.report.WhyNot.Thing;
import dev.ichor.report.WhyNot.Try;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Puts attempts into the words of a report: facts by id with their places, gaps with commands. */
final class Telling {

  private final Ledger ledger;
  private final Map<ArtefactId, Map<NodeName, NotExamined>> missing = new LinkedHashMap<>();

  Telling(FactBase facts) {
    this.ledger = Ledger.onDemand(facts);
    for (Fact fact : facts.facts()) {
      if (fact instanceof NotExamined gap) {
        missing
            .computeIfAbsent(gap.artefact(), artefact -> new LinkedHashMap<>())
            .put(gap.node(), gap);
      }
    }
  }

  /**
   * How an answer ends.
   *
   * @param ending how
   * @param because in one sentence
   * @param keys conclusions that it tells of
   */
  record End(Ending ending, String because, List<String> keys) {}

  WhyNot answer(Question question, End end, List<Attempt> attempts, List<Gap> gaps) {
    List<Try> tries = attempts.stream().map(this::told).toList();
    return new WhyNot(
        question.type().id(),
        question.subject(),
        end.ending(),
        end.because(),
        end.keys(),
        tries,
        gaps,
        ledger.facts(),
        ledger.sources());
  }

  private Try told(Attempt attempt) {
    List<Condition> conditions = new ArrayList<>();
    for (Step step : attempt.steps()) {
      conditions.add(
          new Condition(
              step.number(),
              step.text(),
              step.state(),
              step.facts().stream().map(this::thing).toList(),
              step.values(),
              near(step.nearest()),
              step.state() == State.FAILS ? gaps(attempt, step) : List.of()));
    }
    return new Try(
        attempt.rule().name(),
        attempt.rule().at(),
        attempt.rule().confidence(),
        attempt.failing(),
        attempt.onlyThat(),
        conditions,
        attempt.alone().stream()
            .map(sole -> new Sole(sole.number(), sole.without(), near(sole.nearest())))
            .toList());
  }

  private List<Near> near(List<Attempt.Near> nearest) {
    return nearest.stream()
        .map(near -> new Near(near.relation(), thing(near.object()), near.breaches()))
        .toList();
  }

  private Thing thing(Object object) {
    if (object instanceof Problem problem) {
      return new Thing(null, problem.key(), null);
    } else if (object instanceof Fact fact) {
      return new Thing(ledger.fact(fact), null, null);
    }
    return new Thing(null, null, String.valueOf(object));
  }

  /** What was not examined and could have shown what a condition wants. */
  private List<Gap> gaps(Attempt attempt, Step step) {
    if (step.number() > attempt.rule().conditions().size()) {
      return List.of();
    }
    RuleOutline.Condition condition = attempt.rule().conditions().get(step.number() - 1);
    List<ArtefactId> artefacts =
        condition.authority().isEmpty() ? condition.seenIn() : condition.authority();
    Set<NodeName> nodes = new TreeSet<>(attempt.machines());
    nodes.add(NodeName.CLUSTER);
    List<Gap> gaps = new ArrayList<>();
    for (ArtefactId artefact : artefacts) {
      for (NodeName node : nodes) {
        NotExamined gap = missing.getOrDefault(artefact, Map.of()).get(node);
        if (gap != null) {
          gaps.add(gap(gap, new LinkedHashSet<>(Looks.services(condition.text()))));
        }
      }
    }
    return gaps;
  }

  private static Gap gap(NotExamined gap, Set<String> services) {
    return new Gap(
        gap.artefact().dotted(),
        gap.node().text(),
        gap.reason().dashed(),
        Looks.command(gap.artefact(), gap.node().text(), services));
  }

  /** What the report says was missing. */
  List<Gap> gaps(Undecided undecided) {
    List<Gap> gaps = new ArrayList<>();
    for (String need : undecided.needs()) {
      int at = need.indexOf('@');
      NodeName node = at < 0 ? NodeName.CLUSTER : new NodeName(need.substring(at + 1));
      Optional<NotExamined> missed =
          ArtefactId.parse(at < 0 ? need : need.substring(0, at))
              .map(artefact -> missing.getOrDefault(artefact, Map.of()).get(node));
      missed.ifPresent(gap -> gaps.add(gap(gap, Set.of())));
    }
    if (!gaps.isEmpty()) {
      Gap first = gaps.get(0);
      gaps.set(0, new Gap(first.artefact(), first.node(), first.reason(), undecided.hint()));
    }
    return gaps;
  }
}
