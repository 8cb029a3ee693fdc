package dev.ichor.verify;

import dev.ichor.catalogue.Catalogue;
import dev.ichor.inference.Inference;
import dev.ichor.inference.KnowledgeBase;
import dev.ichor.inference.Outcome;
import dev.ichor.observation.FactBase;
import dev.ichor.proof.WorkingObjects;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What rules see in a case: its facts and everything that is concluded of them.
 *
 * @param of the case
 * @param moments one for each moment of the case
 */
record Situation(Case of, List<WorkingObjects> moments) {

  Situation {
    moments = List.copyOf(moments);
  }

  static List<Situation> all(KnowledgeBase rules, Catalogue catalogue, Collection<Case> cases) {
    return cases.stream().map(given -> situation(rules, catalogue, given)).toList();
  }

  private static Situation situation(KnowledgeBase rules, Catalogue catalogue, Case given) {
    List<WorkingObjects> moments = new ArrayList<>();
    for (CaseMoment moment : given.moments()) {
      FactBase facts = FactBase.of(moment.survey());
      Outcome outcome = Inference.run(rules, catalogue.explains(), facts);
      moments.add(new WorkingObjects(objects(rules, catalogue, facts, outcome)));
    }
    return new Situation(given, moments);
  }

  /** Everything that a rule can match. */
  static List<Object> objects(
      KnowledgeBase rules, Catalogue catalogue, FactBase facts, Outcome outcome) {
    List<Object> objects = new ArrayList<>(facts.facts());
    objects.addAll(rules.reference());
    objects.addAll(catalogue.explains());
    objects.addAll(outcome.problems().keySet());
    objects.addAll(outcome.explains().keySet());
    objects.addAll(outcome.expected().keySet());
    return objects;
  }
}
