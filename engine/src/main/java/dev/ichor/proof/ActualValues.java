package dev.ichor.proof;

import dev.ichor.conclusion.Problem;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The values that the text of a condition speaks of. */
final class ActualValues {

  private static final Pattern WORD =
      Pattern.compile("\"[^\"]*\"|\\.\\s*\\w+(?!\\s*==)|\\$?\\b[A-Za-z_]\\w*");

  private final List<String> names;

  /**
   * Values of a rule.
   *
   * @param names name of the variable in each slot
   */
  ActualValues(List<String> names) {
    this.names = names;
  }

  /** E.g. {@code changeAge = 30, $age = 45} of {@code changeAge > $age}. */
  String of(String text, Object object, Frame frame) {
    Map<String, Object> fields = fields(object);
    List<String> actual = new ArrayList<>();
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      String name = word.group();
      String value = name.startsWith("$") ? variable(name, frame) : field(name, fields);
      if (value != null && !actual.contains(name + " = " + value)) {
        actual.add(name + " = " + value);
      }
    }
    return String.join(", ", actual);
  }

  private static @Nullable String field(String name, Map<String, Object> fields) {
    Object value = fields.get(name);
    return value == null ? null : shown(value);
  }

  private @Nullable String variable(String name, Frame frame) {
    for (int slot = 0; slot < names.size(); slot++) {
      if (names.get(slot).equals(name) && frame.bound(slot)) {
        return shown(frame.get(slot));
      }
    }
    return null;
  }

  static String shown(@Nullable Object value) {
    return value instanceof Problem problem
        ? problem.key()
        : value instanceof String text && text.isBlank() ? "\"\"" : String.valueOf(value);
  }

  private static Map<String, Object> fields(Object object) {
    if (object instanceof Problem problem) {
      return problem.fields();
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    RecordComponent[] components = object.getClass().getRecordComponents();
    if (components == null) {
      return fields;
    }
    for (RecordComponent component : components) {
      try {
        fields.put(component.getName(), component.getAccessor().invoke(object));
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("cannot read " + component + " of " + object, e);
      }
    }
    return fields;
  }
}
