package dev.ichor.whatif;

import dev.ichor.conclusion.ExplainsEntry;
import dev.ichor.conclusion.Problem;
import dev.ichor.inference.Inference;
import dev.ichor.inference.KnowledgeBase;
import dev.ichor.observation.FactBase;
import dev.ichor.report.Report;
import dev.ichor.report.Report.Conclusion;
import dev.ichor.report.Role;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Proposes what to repair and tries each proposal in working memory. */
public final class Repairs {

  private final KnowledgeBase rules;
  private final List<ExplainsEntry> entries;
  private final FactBase facts;
  private final Report report;

  private Repairs(KnowledgeBase rules, List<ExplainsEntry> entries, FactBase facts, Report report) {
    this.rules = rules;
    this.entries = entries;
    this.facts = facts;
    this.report = report;
  }

  /**
   * The smallest sets, all of one size, at most five; empty when there is no problem of severity
   * error or above.
   *
   * @param rules the rules that concluded
   * @param entries the pages' lists of what explains what
   * @param facts the facts they concluded from
   * @param report what was concluded
   */
  public static List<Repair> of(
      KnowledgeBase rules, List<ExplainsEntry> entries, FactBase facts, Report report) {
    Repairs repairs = new Repairs(rules, entries, facts, report);
    return RepairSets.of(report).stream().map(repairs::tried).toList();
  }

  private Repair tried(List<String> remove) {
    Set<String> before = new TreeSet<>();
    Set<String> after = new TreeSet<>();
    try (Inference inference = new Inference(rules, entries)) {
      inference.apply(facts);
      inference.conclude().problems().keySet().forEach(problem -> before.add(problem.key()));
      inference.withdraw(problem -> remove.contains(problem.key()));
      inference.conclude().problems().keySet().stream().map(Problem::key).forEach(after::add);
    }
    Set<String> appear = new TreeSet<>(after);
    appear.removeAll(before);
    return new Repair(
        remove,
        keys(one -> !after.contains(one.key()) && !remove.contains(one.key())),
        keys(
            one ->
                RepairSets.isError(one)
                    && one.role() != Role.EXPECTED
                    && after.contains(one.key())),
        List.copyOf(appear));
  }

  private List<String> keys(Predicate<Conclusion> wanted) {
    return report.conclusions().stream()
        .filter(one -> one.role() != Role.CANDIDATE)
        .filter(wanted)
        .map(Conclusion::key)
        .toList();
  }
}
