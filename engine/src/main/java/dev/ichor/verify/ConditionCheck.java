package dev.ichor.verify;

import dev.ichor.catalogue.Catalogue;
import dev.ichor.inference.KnowledgeBase;
import dev.ichor.inference.RuleOutline;
import dev.ichor.proof.LeftHandSide;
import dev.ichor.proof.Mutant;
import dev.ichor.proof.RuleMutants;
import dev.ichor.proof.WorkingObjects;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether every condition of every rule is needed: with one left out, the rule must match
 * differently in some case of its problem. A condition that no case needs is either superfluous or
 * untested. Rules of no one problem are measured by all cases.
 */
public final class ConditionCheck {

  private ConditionCheck() {}

  /**
   * A condition that can be left out without any case noticing.
   *
   * @param rule the rule
   * @param without what can be left out, with where
   */
  public record Survivor(RuleOutline rule, String without) {

    /** The rule with its place, and what can be left out. */
    public String text() {
      return rule.at()
          + ": rule \""
          + rule.name()
          + "\": no case of "
          + (rule.problemId().isEmpty() ? "the base" : rule.problemId())
          + " changes without "
          + without;
    }
  }

  /** All survivors, in order of file, line and condition. */
  public static List<Survivor> survivors(
      KnowledgeBase rules, Catalogue catalogue, Collection<Case> cases) {
    List<Situation> situations = Situation.all(rules, catalogue, cases);
    List<Survivor> survivors = new ArrayList<>();
    for (RuleOutline outline : rules.outlines()) {
      LeftHandSide whole = LeftHandSide.of(rules, outline);
      List<WorkingObjects> own =
          situations.stream()
              .filter(
                  situation ->
                      outline.problemId().isEmpty()
                          || situation.of().problem().equals(outline.problemId()))
              .flatMap(situation -> situation.moments().stream())
              .toList();
      List<Set<List<Object>>> results =
          own.stream().map(objects -> concluded(whole, objects)).toList();
      for (Mutant mutant : RuleMutants.of(whole)) {
        if (mutant.sound() && survives(mutant, own, results)) {
          survivors.add(new Survivor(outline, mutant.text()));
        }
      }
    }
    return survivors;
  }

  private static boolean survives(
      Mutant mutant, List<WorkingObjects> own, List<Set<List<Object>>> results) {
    for (int i = 0; i < own.size(); i++) {
      try {
        if (!concluded(mutant.rest(), own.get(i)).equals(results.get(i))) {
          return false;
        }
      } catch (RuntimeException e) {
        return false; // without the condition another one cannot be evaluated, so it is needed
      }
    }
    return true;
  }

  /** What the rule hands to its right-hand side, each once. */
  static Set<List<Object>> concluded(LeftHandSide rule, WorkingObjects objects) {
    Set<List<Object>> concluded = new HashSet<>();
    rule.matches(objects).forEach(match -> concluded.add(match.arguments()));
    return concluded;
  }
}
