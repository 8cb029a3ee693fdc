package dev.ichor.report;

import dev.ichor.report.Report.FactLine;
import dev.ichor.report.Report.Premise;
import dev.ichor.report.Report.Proof;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What the proofs of a conclusion rest on, without the facts that only say who is who. */
final class EvidenceOf {

  private static final Set<String> WHO_IS_WHO =
      Set.of(
          "Examined", "NotExamined", "KnownNode", "Cluster", "ControlPlane", "Worker", "Platform");

  private final Map<String, List<String>> proofIds;
  private final Map<String, Proof> proofs;
  private final Map<String, FactLine> facts;

  EvidenceOf(
      Map<String, List<String>> proofIds, Map<String, Proof> proofs, Map<String, FactLine> facts) {
    this.proofIds = proofIds;
    this.proofs = proofs;
    this.facts = facts;
  }

  /** Ids of facts, those of the best proof first; those of its premises when it has none itself. */
  List<String> facts(String key) {
    Set<String> found = new LinkedHashSet<>();
    collect(key, found, new LinkedHashSet<>());
    return List.copyOf(found);
  }

  private void collect(String key, Set<String> found, Set<String> visited) {
    if (!visited.add(key)) {
      return;
    }
    List<String> below = new ArrayList<>();
    for (String id : proofIds.getOrDefault(key, List.of())) {
      for (Premise premise : proof(id).premises()) {
        if (premise instanceof Premise.Seen seen) {
          addTelling(seen.fact(), found);
        } else if (premise instanceof Premise.Many many) {
          many.facts().forEach(fact -> addTelling(fact, found));
          below.addAll(many.conclusions());
        } else if (premise instanceof Premise.Concluded concluded) {
          below.add(concluded.key());
        }
      }
    }
    if (found.isEmpty()) {
      below.forEach(premise -> collect(premise, found, visited));
    }
  }

  private void addTelling(String fact, Set<String> found) {
    if (!WHO_IS_WHO.contains(Objects.requireNonNull(facts.get(fact)).type())) {
      found.add(fact);
    }
  }

  /** What was looked for and not seen, over all proofs. */
  List<Premise.Absent> absences(String key) {
    Set<Premise.Absent> absences = new LinkedHashSet<>();
    for (String id : proofIds.getOrDefault(key, List.of())) {
      for (Premise premise : proof(id).premises()) {
        if (premise instanceof Premise.Absent absent) {
          absences.add(absent);
        }
      }
    }
    return List.copyOf(absences);
  }

  private Proof proof(String id) {
    return Objects.requireNonNull(proofs.get(id), id);
  }
}
