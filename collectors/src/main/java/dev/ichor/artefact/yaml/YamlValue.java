package dev.ichor.artefact.yaml;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A value in a YAML document and the line it stands on. What is not there is {@link Absent}, so
 * that paths can be followed without asking at each step.
 */
public sealed interface YamlValue {

  /** Line in the file, from 1; for what is absent, that of the mapping that lacks it. */
  int line();

  /**
   * A scalar as written, without its quotes.
   *
   * @param line line it begins on
   * @param value text
   * @param plain whether it was written without quotes, so that {@code null} and {@code ~} are null
   */
  record Scalar(int line, String value, boolean plain) implements YamlValue {

    boolean isNull() {
      return plain && (value.isEmpty() || value.equals("null") || value.equals("~"));
    }
  }

  /**
   * A sequence.
   *
   * @param line line it begins on
   * @param elements elements in order
   */
  record Sequence(int line, List<YamlValue> elements) implements YamlValue {}

  /**
   * A mapping.
   *
   * @param line line it begins on
   * @param entries entries in the order of the document
   */
  record Mapping(int line, Map<String, YamlValue> entries) implements YamlValue {}

  /**
   * What is not there.
   *
   * @param line line of what lacks it
   */
  record Absent(int line) implements YamlValue {}

  /** Whether it is there and not null. */
  default boolean exists() {
    return !(this instanceof Absent) && !(this instanceof Scalar scalar && scalar.isNull());
  }

  /** The value at a dotted path of keys, e.g. {@code status.ready}. */
  default YamlValue at(String path) {
    YamlValue value = this;
    for (int from = 0; from <= path.length(); ) {
      int dot = path.indexOf('.', from);
      int to = dot < 0 ? path.length() : dot;
      value = value.key(path.substring(from, to));
      from = to + 1;
    }
    return value;
  }

  /** The value of one key, which may hold dots. */
  default YamlValue key(String key) {
    YamlValue value = entries().get(key);
    return value == null ? new Absent(line()) : value;
  }

  /** The text of a scalar; empty for null, for what is absent and for collections. */
  default String text() {
    return scalar().orElse("");
  }

  /** The text of a scalar that is not null. */
  default Optional<String> scalar() {
    return this instanceof Scalar scalar && !scalar.isNull()
        ? Optional.of(scalar.value())
        : Optional.empty();
  }

  /** Whether it is {@code true}. */
  default boolean flag() {
    return text().equals("true");
  }

  /** A whole number; the given value where it is none or too large. */
  default long number(long otherwise) {
    try {
      return Long.parseLong(text());
    } catch (NumberFormatException notANumber) {
      return otherwise;
    }
  }

  /** The elements of a sequence; none for anything else. */
  default List<YamlValue> elements() {
    return List.of();
  }

  /** The entries of a mapping; none for anything else. */
  default Map<String, YamlValue> entries() {
    return Map.of();
  }
}
