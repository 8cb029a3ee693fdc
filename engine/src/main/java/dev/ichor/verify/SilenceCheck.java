package dev.ichor.verify;

import dev.ichor.catalogue.Catalogue;
import dev.ichor.inference.KnowledgeBase;
import dev.ichor.inference.RuleOutline;
import dev.ichor.proof.LeftHandSide;
import dev.ichor.proof.Mutant;
import dev.ichor.proof.RuleMutants;
import dev.ichor.proof.WorkingObjects;
import dev.ichor.yaml.Nearest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether cases are silent for the reason that they give: with the condition of {@code
 * silentBecause} left out, a rule of the problem concludes more in that very case.
 */
public final class SilenceCheck {

  private SilenceCheck() {}

  /**
   * A rule with its mutants.
   *
   * @param whole the rule as it is
   * @param mutants with one condition left out each
   */
  private record Mutated(LeftHandSide whole, List<Mutant> mutants) {}

  /** One sentence for each reason that is wrong, in order of the cases. */
  public static List<String> faults(
      KnowledgeBase rules, Catalogue catalogue, Collection<Case> cases) {
    List<Case> reasoned = cases.stream().filter(given -> !given.silentBecause().isEmpty()).toList();
    Map<String, List<Mutated>> mutated = new HashMap<>();
    for (RuleOutline outline : rules.outlines()) {
      LeftHandSide whole = LeftHandSide.of(rules, outline);
      mutated
          .computeIfAbsent(outline.problemId(), id -> new ArrayList<>())
          .add(new Mutated(whole, RuleMutants.of(whole)));
    }
    List<String> faults = new ArrayList<>();
    for (Situation situation : Situation.all(rules, catalogue, reasoned)) {
      List<Mutated> own = mutated.getOrDefault(situation.of().problem(), List.of());
      for (String reason : situation.of().silentBecause()) {
        String fault = fault(situation, own, reason);
        if (!fault.isEmpty()) {
          faults.add(situation.of().origin() + ": " + situation.of().name() + ": " + fault);
        }
      }
    }
    return faults;
  }

  private static String fault(Situation situation, List<Mutated> rules, String reason) {
    String wanted = ConditionText.normal(reason);
    boolean known = false;
    for (Mutated rule : rules) {
      for (Mutant mutant : rule.mutants()) {
        if (ConditionText.normal(mutant.without()).equals(wanted)) {
          known = true;
          if (concludesMore(situation, rule.whole(), mutant)) {
            return "";
          }
        }
      }
    }
    return known
        ? "left out, '" + reason + "' changes nothing here; name what silences the case"
        : "no rule of "
            + situation.of().problem()
            + " has the condition '"
            + reason
            + "'"
            + Nearest.hint(reason, texts(rules));
  }

  private static boolean concludesMore(Situation situation, LeftHandSide whole, Mutant mutant) {
    for (WorkingObjects objects : situation.moments()) {
      Set<List<Object>> more = ConditionCheck.concluded(mutant.rest(), objects);
      more.removeAll(ConditionCheck.concluded(whole, objects));
      if (!more.isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private static Set<String> texts(List<Mutated> rules) {
    return rules.stream()
        .flatMap(rule -> rule.mutants().stream())
        .map(Mutant::without)
        .collect(Collectors.toSet());
  }
}
