package dev.ichor.render;

import dev.ichor.report.Report;
import dev.ichor.report.Report.Conclusion;
import dev.ichor.report.Report.FactLine;
import dev.ichor.report.Report.Premise;
import dev.ichor.report.Report.Proof;
import dev.ichor.report.Report.Sighting;
import dev.ichor.report.Report.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The pieces of proofs in words that every form of a proof shares. */
final class ProofWords {

  private final Report report;
  private final Map<String, Conclusion> byKey = new HashMap<>();

  ProofWords(Report report) {
    this.report = report;
    report.conclusions().forEach(conclusion -> byKey.put(conclusion.key(), conclusion));
  }

  /** All justifications of a conclusion, best first; none for what was not concluded. */
  List<Proof> proofs(String key) {
    Conclusion conclusion = byKey.get(key);
    List<Proof> proofs = new ArrayList<>();
    if (conclusion != null) {
      for (String id : conclusion.proofs()) {
        Proof proof = report.proofs().get(id);
        if (proof != null) {
          proofs.add(proof);
        }
      }
    }
    return proofs;
  }

  /** The sentence of a conclusion; its key where there is none. */
  String title(String key) {
    Conclusion conclusion = byKey.get(key);
    return conclusion == null ? key : conclusion.title();
  }

  /** A fact as rules see it. */
  String fact(String id) {
    FactLine fact = report.facts().get(id);
    if (fact == null) {
      return "[" + id + "]";
    }
    String when = FactWords.when(fact);
    return "[" + id + "] " + FactWords.named(fact) + (when.isEmpty() ? "" : ", " + when);
  }

  /** Where a fact was seen, the best place; empty when nowhere. */
  String place(String id) {
    FactLine fact = report.facts().get(id);
    return fact == null || fact.evidence().isEmpty() ? "" : place(fact.evidence().get(0));
  }

  /** The document and the place in it; what holds of releases comes from no document. */
  String place(Sighting sighting) {
    String document = sighting.source().isEmpty() ? "" : sources(List.of(sighting.source()));
    return document.isEmpty() || sighting.place().isEmpty()
        ? document + sighting.place()
        : document + ", " + sighting.place();
  }

  /** What was looked for and not seen, and where. */
  String absence(Premise.Absent absent) {
    return "no " + absent.text() + "; examined: " + sources(absent.within());
  }

  /** Names of documents. */
  String sources(List<String> ids) {
    List<String> names = new ArrayList<>();
    for (String id : ids) {
      Source source = report.sources().get(id);
      names.add(source == null ? id : source.artefact() + "@" + source.node());
    }
    return names.isEmpty() ? "nothing" : String.join(", ", names);
  }

  /** How many stand behind a condition that holds over many. */
  static String size(Premise.Many many) {
    int size = many.facts().size() + many.conclusions().size();
    return size == 1 ? "1 fact" : size + " facts";
  }
}
