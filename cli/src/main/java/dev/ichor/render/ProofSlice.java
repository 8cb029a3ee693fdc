package dev.ichor.render;

import dev.ichor.report.Report;
import dev.ichor.report.Report.Conclusion;
import dev.ichor.report.Report.FactLine;
import dev.ichor.report.Report.Premise;
import dev.ichor.report.Report.Proof;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The part of a report that one conclusion rests on. */
public final class ProofSlice {

  private final Report report;
  private final Set<String> keys = new LinkedHashSet<>();
  private final Set<String> facts = new LinkedHashSet<>();
  private final Set<String> sources = new LinkedHashSet<>();
  private final Deque<String> open = new ArrayDeque<>();

  private ProofSlice(Report report) {
    this.report = report;
  }

  /** The same report with nothing but a conclusion and what its proofs use, in the same order. */
  public static Report of(Report report, String key) {
    return new ProofSlice(report).slice(key);
  }

  private Report slice(String key) {
    open.add(key);
    while (!open.isEmpty()) {
      String next = open.remove();
      if (keys.add(next)) {
        proofs(next).forEach(proof -> proof.premises().forEach(this::use));
      }
    }
    for (String id : facts) {
      FactLine fact = report.facts().get(id);
      if (fact != null) {
        fact.evidence().forEach(sighting -> sources.add(sighting.source()));
      }
    }
    List<Conclusion> conclusions =
        report.conclusions().stream().filter(one -> keys.contains(one.key())).toList();
    Map<String, Proof> proofs = new LinkedHashMap<>();
    report
        .proofs()
        .forEach(
            (id, proof) -> {
              if (keys.contains(proof.conclusion())) {
                proofs.put(id, proof);
              }
            });
    return new Report(
        report.header(),
        report.verdict(),
        conclusions,
        proofs,
        chosen(report.facts(), facts),
        chosen(report.sources(), sources),
        List.of(),
        List.of());
  }

  private List<Proof> proofs(String key) {
    return report.proofs().values().stream()
        .filter(proof -> proof.conclusion().equals(key))
        .toList();
  }

  private void use(Premise premise) {
    if (premise instanceof Premise.Seen seen) {
      facts.add(seen.fact());
    } else if (premise instanceof Premise.Concluded concluded) {
      open.add(concluded.key());
    } else if (premise instanceof Premise.Absent absent) {
      sources.addAll(absent.within());
    } else if (premise instanceof Premise.Many many) {
      facts.addAll(many.facts());
      open.addAll(many.conclusions());
    }
  }

  private static <T> Map<String, T> chosen(Map<String, T> all, Set<String> ids) {
    Map<String, T> chosen = new LinkedHashMap<>();
    all.forEach(
        (id, value) -> {
          if (ids.contains(id)) {
            chosen.put(id, value);
          }
        });
    return chosen;
  }
}
