package dev.ichor.boot;

import dev.ichor.inference.KnowledgeBase;
import dev.ichor.inference.RuleOutline;
import dev.ichor.inference.RuleOutline.Condition;
import dev.ichor.inference.RuleOutline.ConditionKind;
import dev.ichor.log.SignatureBase;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which texts that programs print can lead to which problems: by way of the facts they state. */
final class Symptoms {

  private static final Set<String> NO_PROBLEMS = Set.of("Expected", "Explains");

  private Symptoms() {}

  static SortedMap<String, SortedSet<String>> of(SignatureBase signatures, KnowledgeBase rules) {
    Map<String, SortedSet<String>> byFact = new TreeMap<>();
    for (RuleOutline rule : rules.outlines()) {
      if (!rule.problemId().isEmpty() && !NO_PROBLEMS.contains(rule.concludes())) {
        rule.conditions().stream()
            .filter(condition -> condition.kind() != ConditionKind.NOT)
            .map(Condition::types)
            .forEach(types -> types.forEach(type -> add(byFact, type, rule.problemId())));
      }
    }
    SortedMap<String, SortedSet<String>> symptoms = new TreeMap<>();
    signatures
        .texts()
        .forEach(
            (text, facts) ->
                facts.forEach(
                    fact ->
                        byFact
                            .getOrDefault(fact.getSimpleName(), new TreeSet<>())
                            .forEach(id -> add(symptoms, text, id))));
    return symptoms;
  }

  private static void add(Map<String, SortedSet<String>> map, String key, String value) {
    map.computeIfAbsent(key, k -> new TreeSet<>()).add(value);
  }
}
