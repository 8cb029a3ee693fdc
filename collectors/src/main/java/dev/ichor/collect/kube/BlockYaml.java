package dev.ichor.collect.kube;

import dev.ichor.artefact.yaml.YamlValue;
import dev.ichor.collect.SecretBlanker;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Writes objects in the form that support bundles have them in: block YAML, keys sorted. */
final class BlockYaml {

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z/][A-Za-z0-9_./-]*");
  private static final Pattern WORD =
      Pattern.compile("(?i)y|n|yes|no|on|off|true|false|null|nan|inf");

  private final StringBuilder out = new StringBuilder();

  /** Adds an element of the list at the margin. */
  void element(YamlValue value) {
    element(value, 0);
  }

  void line(String text) {
    out.append(text).append('\n');
  }

  /** Adds the entries of a mapping at the margin. */
  void entries(YamlValue value) {
    entries(value, 0);
  }

  String text() {
    return out.toString();
  }

  private void element(YamlValue value, int indent) {
    out.append(" ".repeat(indent)).append("- ");
    if (value instanceof YamlValue.Mapping && !value.entries().isEmpty()) {
      int from = out.length();
      entries(value, indent + 2);
      out.delete(from, from + indent + 2);
    } else if (value instanceof YamlValue.Sequence && !value.elements().isEmpty()) {
      int from = out.length();
      value.elements().forEach(element -> element(element, indent + 2));
      out.delete(from, from + indent + 2);
    } else {
      out.append(scalar(value)).append('\n');
    }
  }

  private void entries(YamlValue value, int indent) {
    for (Map.Entry<String, YamlValue> entry : new TreeMap<>(value.entries()).entrySet()) {
      out.append(" ".repeat(indent)).append(string(entry.getKey())).append(':');
      YamlValue inner = entry.getValue();
      if (inner instanceof YamlValue.Mapping && !inner.entries().isEmpty()) {
        out.append('\n');
        entries(inner, indent + 2);
      } else if (inner instanceof YamlValue.Sequence && !inner.elements().isEmpty()) {
        out.append('\n');
        inner.elements().forEach(element -> element(element, indent));
      } else {
        out.append(' ').append(scalar(inner)).append('\n');
      }
    }
  }

  private static String scalar(YamlValue value) {
    if (value instanceof YamlValue.Mapping) {
      return "{}";
    }
    if (value instanceof YamlValue.Sequence) {
      return "[]";
    }
    if (value instanceof YamlValue.Scalar scalar) {
      return scalar.plain() ? scalar.value() : string(SecretBlanker.blank(scalar.value()));
    }
    return "null";
  }

  private static String string(String text) {
    if (PLAIN.matcher(text).matches() && !WORD.matcher(text).matches()) {
      return text;
    }
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints().forEach(point -> quote(point, quoted));
    return quoted.append('"').toString();
  }

  private static void quote(int point, StringBuilder into) {
    switch (point) {
      case '"' -> into.append("\\\"");
      case '\\' -> into.append("\\\\");
      case '\n' -> into.append("\\n");
      case '\t' -> into.append("\\t");
      default -> {
        boolean shown = (point >= ' ' && point < 0x7f) || (point >= 0xa0 && point < 0x2028);
        if (shown) {
          into.appendCodePoint(point);
        } else {
          into.append(String.format(java.util.Locale.ROOT, "\\U%08x", point));
        }
      }
    }
  }
}
