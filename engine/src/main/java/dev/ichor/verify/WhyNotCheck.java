package dev.ichor.verify;

import dev.ichor.catalogue.Catalogue;
import dev.ichor.conclusion.ProblemType;
import dev.ichor.inference.Inference;
import dev.ichor.inference.KnowledgeBase;
import dev.ichor.inference.Outcome;
import dev.ichor.inference.RuleOutline;
import dev.ichor.observation.FactBase;
import dev.ichor.proof.Attempt.Breach;
import dev.ichor.proof.LeftHandSide;
import dev.ichor.proof.LeftHandSide.Match;
import dev.ichor.proof.Mutant;
import dev.ichor.proof.RuleMutants;
import dev.ichor.proof.WorkingObjects;
import dev.ichor.report.Question;
import dev.ichor.report.Report;
import dev.ichor.report.ReportBuilder;
import dev.ichor.report.WhyNot;
import dev.ichor.report.WhyNots;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether {@code why-not} names what silences a case: for each subject that would be concluded
 * without the condition of {@code silentBecause}, the answer must point at that very condition.
 */
public final class WhyNotCheck {

  private final KnowledgeBase rules;
  private final Catalogue catalogue;

  private WhyNotCheck(KnowledgeBase rules, Catalogue catalogue) {
    this.rules = rules;
    this.catalogue = catalogue;
  }

  /** One sentence for each reason that no answer names, in order of the cases. */
  public static List<String> faults(
      KnowledgeBase rules, Catalogue catalogue, Collection<Case> cases) {
    WhyNotCheck check = new WhyNotCheck(rules, catalogue);
    List<String> faults = new ArrayList<>();
    for (Case given : cases) {
      if (!given.silentBecause().isEmpty()) {
        faults.addAll(check.faults(given));
      }
    }
    return faults;
  }

  private List<String> faults(Case given) {
    ProblemType type =
        rules.types().stream()
            .filter(one -> one.id().equals(given.problem()))
            .findFirst()
            .orElseThrow();
    Set<String> open = new LinkedHashSet<>(given.silentBecause());
    Set<String> named = new LinkedHashSet<>();
    for (CaseMoment moment : given.moments()) {
      FactBase facts = FactBase.of(moment.survey());
      Outcome outcome = Inference.run(rules, catalogue.explains(), facts);
      Report report =
          ReportBuilder.build(moment.survey(), facts, rules, catalogue.pages(), outcome, null);
      WhyNots whyNots = new WhyNots(rules, facts, outcome, report);
      WorkingObjects objects =
          new WorkingObjects(Situation.objects(rules, catalogue, facts, outcome));
      open.removeIf(
          reason -> {
            for (Map<String, Object> fields : silenced(type, reason, objects)) {
              List<String> names = names(whyNots.answer(new Question(type, fields)));
              named.addAll(names);
              if (names.contains(normal(reason))) {
                return true;
              }
            }
            return false;
          });
    }
    return open.stream()
        .map(
            reason ->
                given.origin()
                    + ": "
                    + given.name()
                    + ": why-not does not name '"
                    + reason
                    + "', but "
                    + named)
        .toList();
  }

  /** The key fields of what would be concluded without a condition. */
  private Set<Map<String, Object>> silenced(
      ProblemType type, String reason, WorkingObjects objects) {
    Set<Map<String, Object>> silenced = new LinkedHashSet<>();
    for (RuleOutline outline : rules.outlines()) {
      if (!outline.problemId().equals(type.id())) {
        continue;
      }
      LeftHandSide whole = LeftHandSide.of(rules.model(outline.rulePackage(), outline.name()));
      for (Mutant mutant : RuleMutants.of(whole)) {
        if (normal(mutant.without()).equals(normal(reason))) {
          Set<Map<String, Object>> already = new HashSet<>(fields(type, outline, whole, objects));
          silenced.addAll(fields(type, outline, mutant.rest(), objects));
          silenced.removeAll(already);
        }
      }
    }
    return silenced;
  }

  private static List<Map<String, Object>> fields(
      ProblemType type, RuleOutline outline, LeftHandSide rule, WorkingObjects objects) {
    List<Map<String, Object>> all = new ArrayList<>();
    for (Match match : rule.matches(objects)) {
      Map<String, Object> fields = new LinkedHashMap<>();
      for (int i = 0; i < type.keys().size() && i < outline.arguments().size(); i++) {
        Object value = match.variables().get(outline.arguments().get(i));
        if (value != null) {
          fields.put(type.keys().get(i), value);
        }
      }
      all.add(fields);
    }
    return all;
  }

  /** Every condition and part of a condition that an answer points at, in normal form. */
  private static List<String> names(WhyNot answer) {
    List<String> names = new ArrayList<>();
    for (WhyNot.Try rule : answer.tries()) {
      for (WhyNot.Sole sole : rule.alone()) {
        names.add(sole.without());
        names.add(rule.conditions().get(sole.number() - 1).text());
      }
      rule.alone().forEach(sole -> names.addAll(breaches(sole.nearest())));
      for (WhyNot.Condition condition : rule.conditions()) {
        if (condition.number() == rule.failing()) {
          names.add(condition.text());
          names.addAll(breaches(condition.nearest()));
        }
      }
    }
    return names.stream().map(WhyNotCheck::normal).distinct().toList();
  }

  /** What only binds a variable leaves its comma behind. */
  private static String normal(String text) {
    return ConditionText.normal(text).replace(",", "");
  }

  private static List<String> breaches(List<WhyNot.Near> nearest) {
    return nearest.stream().flatMap(near -> near.breaches().stream()).map(Breach::text).toList();
  }
}
