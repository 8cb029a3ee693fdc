package dev.ichor.collect.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A YAML document on one line: {@code {metadata: {id: "cp-1"}, spec: {…}}}. */
final class FlowYaml {

  private final Map<String, Object> entries = new LinkedHashMap<>();

  /** Puts a value at a dotted path: a text, a list, or another document. */
  FlowYaml put(String path, Object value) {
    Map<String, Object> at = entries;
    String rest = path;
    for (int dot = rest.indexOf('.'); dot > 0; dot = rest.indexOf('.')) {
      at = below(at, rest.substring(0, dot));
      rest = rest.substring(dot + 1);
    }
    at.put(rest, value);
    return this;
  }

  /** Puts a value below a path under a key that may hold dots. */
  FlowYaml putKey(String path, String key, Object value) {
    Map<String, Object> at = entries;
    for (String step : path.split("\\.", -1)) {
      at = below(at, step);
    }
    at.put(key, value);
    return this;
  }

  @SuppressWarnings("unchecked") // only maps of this class are put there
  private static Map<String, Object> below(Map<String, Object> at, String key) {
    return (Map<String, Object>) at.computeIfAbsent(key, step -> new LinkedHashMap<>());
  }

  @Override
  public String toString() {
    return text(entries);
  }

  private static String text(Object value) {
    StringBuilder text = new StringBuilder();
    if (value instanceof FlowYaml inner) {
      return inner.toString();
    }
    if (value instanceof Map<?, ?> map) {
      map.forEach(
          (key, one) ->
              text.append(text.isEmpty() ? "" : ", ")
                  .append(quoted(String.valueOf(key)))
                  .append(": ")
                  .append(text(one)));
      return "{" + text + "}";
    }
    if (value instanceof List<?> list) {
      list.forEach(one -> text.append(text.isEmpty() ? "" : ", ").append(text(one)));
      return "[" + text + "]";
    }
    return quoted(String.valueOf(value));
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c >= ' ' && c != 0x7f) {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }
}
