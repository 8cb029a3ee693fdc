package dev.ichor.verify;

import dev.ichor.fact.Fact;
import dev.ichor.fact.LogFact;
import dev.ichor.yaml.Nearest;
import dev.ichor.yaml.Yaml;
import dev.ichor.yaml.Yaml.Entry;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads facts as cases give them: {@code ServiceState: {node: cp-1, …}}. Every component must be
 * given, except those that every log fact has: {@code firstAge} (as {@code lastAge}), {@code count}
 * (1) and {@code current} (while {@code lastAge} is at most {@value #CURRENT_SECONDS}).
 */
final class FactReader {

  /** A log line at most this old is current. */
  static final int CURRENT_SECONDS = 120;

  private final Vocabulary vocabulary;
  private final boolean undated;

  FactReader(Vocabulary vocabulary) {
    this(vocabulary, false);
  }

  /**
   * A reader.
   *
   * @param undated whether what has no age is told of the present
   */
  FactReader(Vocabulary vocabulary, boolean undated) {
    this.vocabulary = vocabulary;
    this.undated = undated;
  }

  GivenFact read(Yaml item) {
    Entry entry = item.only();
    Class<? extends Fact> type = type(entry);
    Map<String, Object> values = values(type, entry.value());
    boolean currentIsGiven = values.containsKey("current");
    if (LogFact.class.isAssignableFrom(type)) {
      complete(values);
    }
    for (RecordComponent component : type.getRecordComponents()) {
      if (!values.containsKey(component.getName())) {
        throw entry
            .value()
            .fault(
                entry.key()
                    + " needs '"
                    + component.getName()
                    + "' ("
                    + component.getType().getSimpleName()
                    + ")");
      }
    }
    return new GivenFact(Components.make(type, values), entry.name().origin(), currentIsGiven);
  }

  Class<? extends Fact> type(Entry entry) {
    String name = entry.key();
    if (name.equals("Examined") || name.equals("NotExamined")) {
      throw entry
          .name()
          .fault(name + " cannot be given; 'collected' and 'notCollected' say what was examined");
    }
    return vocabulary
        .type(name)
        .orElseThrow(
            () ->
                entry
                    .name()
                    .fault(
                        "unknown type of fact '"
                            + name
                            + "'"
                            + Nearest.hint(name, vocabulary.names())));
  }

  /** The components that are given, which need not be all. */
  static Map<String, Object> values(Class<? extends Fact> type, Yaml given) {
    List<String> names = Components.names(type);
    given.allow(names);
    Map<String, Object> values = new LinkedHashMap<>();
    for (RecordComponent component : type.getRecordComponents()) {
      String name = component.getName();
      given
          .find(name)
          .ifPresent(value -> values.put(name, Components.value(component.getType(), name, value)));
    }
    return values;
  }

  private void complete(Map<String, Object> values) {
    if (undated) {
      values.putIfAbsent("lastAge", 0);
    }
    if (values.get("lastAge") instanceof Integer lastAge) {
      values.putIfAbsent("firstAge", lastAge);
      values.putIfAbsent("current", lastAge <= CURRENT_SECONDS);
    }
    values.putIfAbsent("count", 1);
  }
}
