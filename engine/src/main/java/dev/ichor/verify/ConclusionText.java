package dev.ichor.verify;

import dev.ichor.report.Report;
import dev.ichor.report.Report.Conclusion;
import dev.ichor.report.Report.FactLine;
import dev.ichor.report.Report.Premise;
import dev.ichor.report.Report.Proof;
import dev.ichor.report.Report.Remedy;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a report says, in the words that cases use. */
final class ConclusionText {

  private final Report report;

  ConclusionText(Report report) {
    this.report = report;
  }

  /** Whether a conclusion is the one named and says what is wanted of it. */
  static boolean agrees(Wanted wanted, Conclusion conclusion) {
    boolean named =
        wanted.key().equals(wanted.id())
            ? conclusion.id().equals(wanted.id())
            : conclusion.key().startsWith(wanted.key());
    return named
        && wanted.fields().entrySet().stream()
            .allMatch(field -> values(field.getKey(), conclusion).equals(field.getValue()));
  }

  private static List<String> values(String field, Conclusion conclusion) {
    return switch (field) {
      case "role" -> List.of(conclusion.role().lower());
      case "confidence" -> List.of(conclusion.confidence().lower());
      case "until" ->
          conclusion.expected() == null
              ? List.of()
              : List.of(conclusion.expected().until().toString());
      case "next" -> next(conclusion);
      case "of" -> conclusion.of();
      case "state" -> conclusion.state() == null ? List.of() : List.of(conclusion.state());
      default ->
          conclusion.params().containsKey(field)
              ? List.of(conclusion.params().getOrDefault(field, ""))
              : List.of();
    };
  }

  /** The first look, or else the first command of the remedy. */
  private static List<String> next(Conclusion conclusion) {
    if (!conclusion.nextChecks().isEmpty()) {
      return List.of(conclusion.nextChecks().get(0).command());
    }
    return conclusion.remediation().stream()
        .map(Remedy::command)
        .filter(command -> !command.isEmpty())
        .limit(1)
        .toList();
  }

  static String line(Conclusion conclusion) {
    StringBuilder line = new StringBuilder(conclusion.key());
    for (String field : List.of("role", "confidence", "until", "next", "of", "state")) {
      List<String> values = values(field, conclusion);
      if (!values.isEmpty()) {
        line.append("  ").append(field).append(": ").append(String.join(", ", values));
      }
    }
    if (!conclusion.causes().isEmpty()) {
      line.append("  causes: ").append(String.join(", ", conclusion.causes()));
    }
    return line.toString();
  }

  /** The other conclusions, for a failure that has nothing better to show. */
  String allElse() {
    List<String> keys =
        report.conclusions().stream()
            .filter(conclusion -> !conclusion.proofs().isEmpty())
            .map(conclusion -> conclusion.key() + " (" + conclusion.role().lower() + ")")
            .toList();
    return keys.isEmpty() ? ", nor is anything else" : "; concluded are " + keys;
  }

  String withProof(Conclusion conclusion) {
    return line(conclusion)
        + conclusion.proofs().stream()
            .map(id -> report.proofs().get(id))
            .map(this::proofLines)
            .collect(Collectors.joining());
  }

  private String proofLines(Proof proof) {
    StringBuilder text = new StringBuilder("\n  by rule \"" + proof.rule() + "\" " + proof.at());
    proof.premises().forEach(premise -> text.append("\n    ").append(premise(premise)));
    return text.toString();
  }

  private String premise(Premise premise) {
    if (premise instanceof Premise.Seen seen) {
      FactLine fact = report.facts().get(seen.fact());
      return fact == null ? seen.fact() : fact.type() + " " + fact.values();
    }
    if (premise instanceof Premise.Concluded concluded) {
      return concluded.key();
    }
    if (premise instanceof Premise.Absent absent) {
      return "absent: " + absent.text();
    }
    return premise instanceof Premise.Many many ? many.text() : premise.toString();
  }

  /** The facts that a conclusion rests on, as {@code Type} and as {@code Type/node}. */
  Set<String> factsUnder(String key) {
    Set<String> facts = new TreeSet<>();
    addFacts(key, facts, new HashSet<>());
    return facts;
  }

  private void addFacts(String key, Set<String> facts, Set<String> seen) {
    if (!seen.add(key)) {
      return;
    }
    for (Map.Entry<String, Proof> proof : report.proofs().entrySet()) {
      if (proof.getValue().conclusion().equals(key)) {
        proof.getValue().premises().forEach(premise -> addFacts(premise, facts, seen));
      }
    }
  }

  private void addFacts(Premise premise, Set<String> facts, Set<String> seen) {
    if (premise instanceof Premise.Seen one) {
      addFact(one.fact(), facts);
    } else if (premise instanceof Premise.Concluded concluded) {
      addFacts(concluded.key(), facts, seen);
    } else if (premise instanceof Premise.Many many) {
      many.facts().forEach(fact -> addFact(fact, facts));
      many.conclusions().forEach(key -> addFacts(key, facts, seen));
    }
  }

  private void addFact(String id, Set<String> facts) {
    FactLine fact = report.facts().get(id);
    if (fact != null) {
      facts.add(fact.type());
      facts.add(fact.type() + "/" + (fact.node() == null ? "cluster" : fact.node()));
    }
  }
}
