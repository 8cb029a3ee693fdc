package dev.ichor.report;

import dev.ichor.fact.Fact;
import dev.ichor.fact.NodeFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.Examined;
import dev.ichor.fact.coverage.NotExamined;
import dev.ichor.fact.reference.ReferenceFact;
import dev.ichor.observation.Evidence;
import dev.ichor.observation.FactBase;
import dev.ichor.report.Report.FactLine;
import dev.ichor.report.Report.Sighting;
import dev.ichor.report.Report.Source;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Numbers the documents and, as proofs refer to them, the facts. */
final class Ledger {

  private final FactBase facts;
  private final Map<SourceKey, Fact> coverage;
  private final Map<SourceKey, String> sourceIds = new TreeMap<>();
  private final Map<String, Source> sources = new LinkedHashMap<>();
  private final Map<Fact, String> factIds = new LinkedHashMap<>();
  private final Map<String, FactLine> factLines = new LinkedHashMap<>();

  /**
   * A ledger.
   *
   * @param facts everything observed
   * @param needed artefacts that some rule needs: of others no gap is listed
   */
  Ledger(FactBase facts, Predicate<ArtefactId> needed) {
    this(facts, new TreeMap<>(coverage(facts, needed)));
    coverage.forEach(this::addSource);
  }

  private Ledger(FactBase facts, Map<SourceKey, Fact> coverage) {
    this.facts = facts;
    this.coverage = coverage;
  }

  /** A ledger of nothing but what is asked for: of a large cluster most documents are not. */
  static Ledger onDemand(FactBase facts) {
    return new Ledger(facts, coverage(facts, artefact -> true));
  }

  private static Map<SourceKey, Fact> coverage(FactBase facts, Predicate<ArtefactId> needed) {
    Map<SourceKey, Fact> coverage = new HashMap<>();
    for (Fact fact : facts.facts()) {
      if (fact instanceof Examined examined) {
        coverage.put(new SourceKey(examined.artefact(), examined.node()), fact);
      } else if (fact instanceof NotExamined missing && needed.test(missing.artefact())) {
        coverage.put(new SourceKey(missing.artefact(), missing.node()), fact);
      }
    }
    return coverage;
  }

  private record SourceKey(ArtefactId artefact, NodeName node) implements Comparable<SourceKey> {
    @Override
    public int compareTo(SourceKey other) {
      return Comparator.comparing(SourceKey::node)
          .thenComparing(SourceKey::artefact)
          .compare(this, other);
    }
  }

  private void addSource(SourceKey key, Fact fact) {
    String id = "s" + (sources.size() + 1);
    String status = fact instanceof NotExamined missing ? missing.reason().dashed() : "complete";
    String remark =
        facts.evidence(fact).stream()
            .map(evidence -> remark(evidence))
            .filter(words -> !words.isEmpty())
            .findFirst()
            .orElse("");
    sourceIds.put(key, id);
    sources.put(id, new Source(id, key.artefact().dotted(), key.node().text(), status, remark));
  }

  private static String remark(Evidence evidence) {
    String place = evidence.locator().display();
    return evidence.excerpt().isEmpty() ? place : place + ", " + evidence.excerpt();
  }

  /** The id of the document of an artefact and a machine; empty when it is not in the coverage. */
  Optional<String> source(ArtefactId artefact, NodeName node) {
    SourceKey key = new SourceKey(artefact, node);
    Fact known = coverage.get(key);
    if (known != null && !sourceIds.containsKey(key)) {
      addSource(key, known);
    }
    return Optional.ofNullable(sourceIds.get(key));
  }

  /** The id of a fact, given when it is first asked for. */
  String fact(Fact fact) {
    String known = factIds.get(fact);
    if (known != null) {
      return known;
    }
    String id = "f" + (factIds.size() + 1);
    factIds.put(fact, id);
    factLines.put(id, line(id, fact));
    return id;
  }

  private FactLine line(String id, Fact fact) {
    List<Sighting> sightings = new ArrayList<>();
    for (Evidence evidence : facts.evidence(fact)) {
      sightings.add(
          new Sighting(
              source(evidence.artefact(), evidence.node()).orElse(""),
              evidence.locator().display(),
              evidence.observedAt(),
              evidence.excerpt()));
    }
    if (fact instanceof ReferenceFact known) {
      sightings.add(new Sighting("", known.source(), null, ""));
    }
    String node = fact instanceof NodeFact about ? about.node().text() : null;
    return new FactLine(id, fact.getClass().getSimpleName(), node, values(fact), sightings);
  }

  private static Map<String, Object> values(Fact fact) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (RecordComponent component : fact.getClass().getRecordComponents()) {
      values.put(component.getName(), scalar(component, fact));
    }
    return values;
  }

  private static Object scalar(RecordComponent component, Fact fact) {
    try {
      Object value = component.getAccessor().invoke(fact);
      return value instanceof Number || value instanceof Boolean ? value : String.valueOf(value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot read " + component + " of " + fact, e);
    }
  }

  Map<String, Source> sources() {
    return sources;
  }

  Map<String, FactLine> facts() {
    return factLines;
  }
}
