package dev.ichor.verify;

import dev.ichor.fact.Fact;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Facts of one type that agree in some components, as people write them: {@code ServiceState:
 * {service: etcd}} is every state of etcd.
 *
 * @param type the type of the facts
 * @param values what is wanted of some components, by name
 */
public record FactPattern(Class<? extends Fact> type, Map<String, Object> values) {

  /** A defensive copy keeps the record immutable. */
  public FactPattern {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** Whether a fact is one of these. */
  public boolean matches(Fact fact) {
    return type.isInstance(fact) && Components.of(fact).entrySet().containsAll(values.entrySet());
  }

  /** In how many of the wanted components a fact agrees. */
  long agreeing(Fact fact) {
    Map<String, Object> components = Components.of(fact);
    return values.entrySet().stream()
        .filter(wanted -> wanted.getValue().equals(components.get(wanted.getKey())))
        .count();
  }
}
