package dev.ichor.verify;

import dev.ichor.catalogue.Catalogue;
import dev.ichor.inference.Inference;
import dev.ichor.inference.KnowledgeBase;
import dev.ichor.inference.Outcome;
import dev.ichor.observation.FactBase;
import dev.ichor.report.Report;
import dev.ichor.report.ReportBuilder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Runs cases against rules. One inference serves a whole timeline, fed with differences. */
public final class CaseRunner {

  private final KnowledgeBase rules;
  private final Catalogue catalogue;
  private final WantedNames names;

  /**
   * A runner.
   *
   * @param rules the rules
   * @param catalogue the pages of all their problems
   * @param promised ids of problems that no rule concludes yet; a case may say that they are absent
   */
  public CaseRunner(KnowledgeBase rules, Catalogue catalogue, Collection<String> promised) {
    this.rules = rules;
    this.catalogue = catalogue;
    this.names = new WantedNames(rules.types(), promised);
  }

  /** Runs one case. */
  public CaseResult run(Case given) {
    List<String> failures = new ArrayList<>(names.faults(given));
    if (!failures.isEmpty()) {
      return new CaseResult(given, failures);
    }
    try (Inference inference = new Inference(rules, catalogue.explains())) {
      for (CaseMoment moment : given.moments()) {
        FactBase facts = FactBase.of(moment.survey());
        inference.apply(facts);
        Report report = report(moment, facts, inference.conclude());
        String when = given.moments().size() == 1 ? "" : "at " + moment.seconds() + "s: ";
        for (String failure : new Comparison(given, moment.wanted(), report).failures()) {
          failures.add(when + failure);
        }
      }
    }
    return new CaseResult(given, failures);
  }

  private Report report(CaseMoment moment, FactBase facts, Outcome outcome) {
    return ReportBuilder.build(moment.survey(), facts, rules, catalogue.pages(), outcome, null);
  }
}
