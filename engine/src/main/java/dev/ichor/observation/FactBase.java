package dev.ichor.observation;

import dev.ichor.fact.Fact;
import dev.ichor.fact.NodeFact;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Facts, each once, with every piece of evidence for it; iterates in one fixed order. */
public final class FactBase {

  /** Order of facts: by type, then machine, then values. */
  public static final Comparator<Fact> ORDER =
      Comparator.comparing((Fact fact) -> fact.getClass().getName())
          .thenComparing(fact -> fact instanceof NodeFact about ? about.node().text() : "")
          .thenComparing(FactBase::values);

  private final Map<Fact, NavigableSet<Evidence>> facts;

  private FactBase(Map<Fact, NavigableSet<Evidence>> facts) {
    this.facts = facts;
  }

  /** Groups equal facts of a survey. */
  public static FactBase of(Survey survey) {
    return of(survey.observations());
  }

  /** Groups equal facts. */
  public static FactBase of(List<Observation> observations) {
    Map<Fact, NavigableSet<Evidence>> facts = new TreeMap<>(ORDER);
    for (Observation seen : observations) {
      facts.computeIfAbsent(seen.fact(), fact -> new TreeSet<>()).add(seen.evidence());
    }
    return new FactBase(facts);
  }

  private static String values(Fact fact) {
    return fact.toString();
  }

  /** All facts in order. */
  public Set<Fact> facts() {
    return Collections.unmodifiableSet(facts.keySet());
  }

  /** Where a fact was seen, in order; empty when it is not in this base. */
  public Set<Evidence> evidence(Fact fact) {
    return Collections.unmodifiableSet(facts.getOrDefault(fact, Collections.emptyNavigableSet()));
  }
}
