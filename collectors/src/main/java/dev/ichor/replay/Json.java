package dev.ichor.replay;

import com.google.re2j.Pattern;
import dev.ichor.artefact.yaml.Quoted;
import dev.ichor.artefact.yaml.YamlValue;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes what was read as YAML, in which Kubernetes objects are recorded, as JSON. */
final class Json {

  private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?");

  private Json() {}

  static String of(YamlValue value) {
    if (value instanceof YamlValue.Mapping mapping) {
      return object(mapping.entries());
    }
    if (value instanceof YamlValue.Sequence sequence) {
      return array(sequence.elements().stream().map(Json::of).toList());
    }
    if (!value.exists()) {
      return "null";
    }
    boolean plain = value instanceof YamlValue.Scalar scalar && scalar.plain();
    String text = value.text();
    boolean raw = plain && (NUMBER.matches(text) || text.equals("true") || text.equals("false"));
    return raw ? text : Quoted.json(text);
  }

  static String object(Map<String, YamlValue> entries) {
    return entries.entrySet().stream()
        .map(entry -> Quoted.json(entry.getKey()) + ":" + of(entry.getValue()))
        .collect(Collectors.joining(",", "{", "}"));
  }

  /** A list of what is JSON already. */
  static String array(List<String> elements) {
    return elements.stream().collect(Collectors.joining(",", "[", "]"));
  }
}
