package dev.ichor.verify;

import dev.ichor.catalogue.Catalogue;
import dev.ichor.conclusion.Problem;
import dev.ichor.fact.Fact;
import dev.ichor.inference.Inference;
import dev.ichor.inference.Justification;
import dev.ichor.inference.KnowledgeBase;
import dev.ichor.inference.Outcome;
import dev.ichor.inference.RuleOutline;
import dev.ichor.inference.RuleOutline.Condition;
import dev.ichor.inference.RuleOutline.ConditionKind;
import dev.ichor.observation.FactBase;
import dev.ichor.proof.LeftHandSide;
import dev.ichor.proof.Witnesses;
import dev.ichor.proof.WorkingObjects;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether proofs say neither too much nor too little: of nothing but the objects that a
 * justification names its rule must conclude the same, and without any one of them it must not.
 * What a {@code forall} or an {@code accumulate} ranges over is left out: of many facts no single
 * one is needed.
 */
public final class PremiseCheck {

  private final KnowledgeBase rules;
  private final Map<String, LeftHandSide> read = new LinkedHashMap<>();

  private PremiseCheck(KnowledgeBase rules) {
    this.rules = rules;
  }

  /** One sentence for each premise that is missing or superfluous, in order of the cases. */
  public static List<String> faults(
      KnowledgeBase rules, Catalogue catalogue, Collection<Case> cases) {
    PremiseCheck check = new PremiseCheck(rules);
    Set<String> faults = new LinkedHashSet<>();
    for (Case given : cases) {
      for (CaseMoment moment : given.moments()) {
        FactBase facts = FactBase.of(moment.survey());
        Outcome outcome = Inference.run(rules, catalogue.explains(), facts);
        WorkingObjects objects =
            new WorkingObjects(Situation.objects(rules, catalogue, facts, outcome));
        outcome
            .problems()
            .forEach(
                (problem, reasons) -> {
                  if (problem.id().equals(given.problem())) {
                    reasons.forEach(
                        reason ->
                            check.faults(reason, objects).stream()
                                .map(fault -> given.origin() + ": " + problem.key() + ": " + fault)
                                .forEach(faults::add));
                  }
                });
      }
    }
    return List.copyOf(faults);
  }

  private List<String> faults(Justification reason, WorkingObjects objects) {
    RuleOutline outline = rules.outline(reason.rulePackage(), reason.rule());
    LeftHandSide rule =
        read.computeIfAbsent(
            reason.rulePackage() + "/" + reason.rule(),
            key -> LeftHandSide.of(rules.model(reason.rulePackage(), reason.rule())));
    Set<Object> named = new LinkedHashSet<>();
    reason.matched().stream().filter(PremiseCheck::isObject).forEach(named::add);
    Witnesses witnesses = Witnesses.of(rules, reason, objects);
    for (int i = 0; i < outline.conditions().size(); i++) {
      named.addAll(witnesses.behind(i));
    }
    List<String> faults = new ArrayList<>();
    if (!rule.holds(new WorkingObjects(named), pinned(reason, outline))) {
      faults.add("what its proof names is not enough for rule " + outline.name());
      return faults;
    }
    for (Object premise : named) {
      if (!ofMany(premise, outline)) {
        Set<Object> rest = new LinkedHashSet<>(named);
        rest.remove(premise);
        if (rule.holds(new WorkingObjects(rest), pinned(reason, outline))) {
          faults.add(premise + " is in its proof and rule " + outline.name() + " needs it not");
        }
      }
    }
    return faults;
  }

  private static boolean isObject(Object object) {
    return object instanceof Fact || object instanceof Problem;
  }

  private static boolean ofMany(Object premise, RuleOutline outline) {
    Set<ConditionKind> kinds = new HashSet<>();
    for (Condition condition : outline.conditions()) {
      if (condition.types().contains(premise.getClass().getSimpleName())
          || (premise instanceof Problem && condition.types().contains("Problem"))) {
        kinds.add(condition.kind());
      }
    }
    return kinds.contains(ConditionKind.FORALL) || kinds.contains(ConditionKind.ACCUMULATE);
  }

  /** Variables that the conclusion is made of. */
  private static Map<String, Object> pinned(Justification reason, RuleOutline outline) {
    Map<String, Object> pinned = new LinkedHashMap<>();
    reason
        .bindings()
        .forEach(
            (name, value) -> {
              if (outline.arguments().contains(name) && value != null) {
                pinned.put(name, value);
              }
            });
    return pinned;
  }
}
