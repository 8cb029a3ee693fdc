package dev.ichor.report;

import dev.ichor.inference.KnowledgeBase;
import dev.ichor.inference.Outcome;
import dev.ichor.inference.RuleOutline;
import dev.ichor.observation.FactBase;
import dev.ichor.proof.Attempt;
import dev.ichor.proof.Attempts;
import dev.ichor.proof.WorkingObjects;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tries the rules of a problem once more on everything that was observed and concluded. */
final class Tries {

  private final KnowledgeBase rules;
  private final WorkingObjects objects;

  Tries(KnowledgeBase rules, FactBase facts, Outcome outcome) {
    this.rules = rules;
    List<Object> all = new ArrayList<>(facts.facts());
    all.addAll(rules.reference());
    all.addAll(outcome.problems().keySet());
    all.addAll(outcome.explains().keySet());
    all.addAll(outcome.expected().keySet());
    this.objects = new WorkingObjects(all);
  }

  /** The tries of a problem's rules, the one that came furthest first. */
  List<Attempt> of(Question question) {
    String simpleName =
        question.type().className().substring(question.type().className().lastIndexOf('.') + 1);
    List<Attempt> attempts = new ArrayList<>();
    for (RuleOutline outline : rules.outlines()) {
      if (outline.concludes().equals(simpleName)) {
        pinned(question, outline)
            .ifPresent(pinned -> attempts.add(Attempts.of(rules, outline, objects, pinned)));
      }
    }
    attempts.sort(
        Comparator.comparing((Attempt attempt) -> attempt.alone().isEmpty())
            .thenComparing(attempt -> !attempt.onlyThat())
            .thenComparing(Tries::left));
    return attempts;
  }

  /** The share of its conditions that a rule did not come to. */
  private static double left(Attempt attempt) {
    return 1 - (attempt.failing() - 1.0) / Math.max(1, attempt.steps().size());
  }

  /** Values of the rule's variables; empty when it concludes of something else. */
  private static Optional<Map<String, Object>> pinned(Question question, RuleOutline outline) {
    Map<String, Object> pinned = new LinkedHashMap<>();
    for (Map.Entry<String, Object> field : question.fields().entrySet()) {
      int at = question.type().keys().indexOf(field.getKey());
      String argument = at < outline.arguments().size() ? outline.arguments().get(at) : "";
      if (argument.matches("\\$\\w+")) {
        pinned.put(argument, field.getValue());
      } else if (argument.matches("\"[^\"]*\"")
          && !argument.equals("\"" + field.getValue() + "\"")) {
        return Optional.empty();
      }
    }
    return Optional.of(pinned);
  }
}
