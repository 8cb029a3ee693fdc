package dev.ichor.observation;

import dev.ichor.fact.Fact;
import dev.ichor.fact.NodeFact;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Facts, each once, with every piece of evidence for it; iterates in one fixed order. */
public final class FactBase {

  /** Order of facts: by type, then machine, then values. */
  public static final Comparator<Fact> ORDER = Comparator.comparing(Worded::new);

  private final Map<Fact, NavigableSet<Evidence>> facts;

  private FactBase(Map<Fact, NavigableSet<Evidence>> facts) {
    this.facts = facts;
  }

  /** A fact beside its own words, which sorting would otherwise ask for again and again. */
  private static final class Worded implements Comparable<Worded> {
    private final Fact fact;
    private final String who;
    private @Nullable String words;

    Worded(Fact fact) {
      this.fact = fact;
      this.who = fact instanceof NodeFact about ? about.node().text() : "";
    }

    private String words() {
      if (words == null) {
        words = fact.toString();
      }
      return words;
    }

    @Override
    public int compareTo(Worded other) {
      int byType = fact.getClass().getName().compareTo(other.fact.getClass().getName());
      if (byType != 0) {
        return byType;
      }
      int byNode = who.compareTo(other.who);
      return byNode != 0 ? byNode : words().compareTo(other.words());
    }
  }

  /** Groups equal facts of a survey. */
  public static FactBase of(Survey survey) {
    return of(survey.observations());
  }

  /** Groups equal facts. */
  public static FactBase of(List<Observation> observations) {
    Map<Fact, NavigableSet<Evidence>> grouped = new HashMap<>();
    for (Observation seen : observations) {
      grouped.computeIfAbsent(seen.fact(), fact -> new TreeSet<>()).add(seen.evidence());
    }
    Map<Fact, NavigableSet<Evidence>> sorted = new LinkedHashMap<>();
    grouped.keySet().stream()
        .map(Worded::new)
        .sorted()
        .forEach(one -> sorted.put(one.fact, grouped.getOrDefault(one.fact, new TreeSet<>())));
    return new FactBase(sorted);
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
