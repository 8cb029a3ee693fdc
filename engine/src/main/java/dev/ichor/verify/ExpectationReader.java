package dev.ichor.verify;

import dev.ichor.yaml.Yaml;
import dev.ichor.yaml.Yaml.Entry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what must follow from facts. */
final class ExpectationReader {

  static final List<String> KEYS =
      List.of("expect", "expected", "candidates", "absent", "notExamined", "proof");

  private ExpectationReader() {}

  static Expectations read(Yaml yaml) {
    Expectations wanted =
        new Expectations(
            conclusions(yaml, "expect"),
            conclusions(yaml, "expected"),
            conclusions(yaml, "candidates"),
            conclusions(yaml, "absent"),
            lists(yaml, "notExamined", "needs"),
            lists(yaml, "proof", "facts"));
    if (wanted.isEmpty()) {
      throw yaml.fault("nothing is expected here; add one of " + KEYS);
    }
    return wanted;
  }

  private static List<Wanted> conclusions(Yaml yaml, String key) {
    return yaml.find(key).stream()
        .flatMap(list -> list.items().stream())
        .map(ExpectationReader::conclusion)
        .toList();
  }

  private static Wanted conclusion(Yaml item) {
    if (!item.isMapping()) {
      return new Wanted(item.text(), Map.of(), item.origin());
    }
    Entry entry = item.only();
    Map<String, List<String>> fields = new LinkedHashMap<>();
    for (Entry field : entry.value().entries()) {
      fields.put(field.key(), field.value().texts());
    }
    return new Wanted(entry.key(), fields, entry.name().origin());
  }

  private static List<Wanted> lists(Yaml yaml, String key, String field) {
    return yaml.find(key).stream()
        .flatMap(mapping -> mapping.entries().stream())
        .map(
            entry ->
                new Wanted(
                    entry.key(), Map.of(field, entry.value().texts()), entry.name().origin()))
        .toList();
  }
}
