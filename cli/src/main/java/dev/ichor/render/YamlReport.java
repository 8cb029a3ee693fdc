package dev.ichor.render;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A report as YAML: the tree of {@link JsonReport}, field by field. Texts that any version of YAML
 * could take for something else are quoted as in JSON, so old and new parsers read the same.
 */
public final class YamlReport {

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z(][A-Za-z0-9 ./_()+-]*");
  private static final Set<String> OTHER =
      Set.of("null", "true", "false", "yes", "no", "on", "off", "y", "n");

  private final StringBuilder out = new StringBuilder();

  private YamlReport() {}

  /** The report as one YAML document. */
  public static String render(Diagnosis diagnosis) {
    YamlReport yaml = new YamlReport();
    yaml.mapping(JsonReport.tree(diagnosis.report(), diagnosis.run()), 0, 0);
    return yaml.out.toString();
  }

  /**
   * Fields, one under the other.
   *
   * @param indent columns before each
   * @param begun columns that are written already before the first
   */
  private void mapping(JsonTree tree, int indent, int begun) {
    int before = indent - begun;
    for (Map.Entry<String, @Nullable Object> field : tree.fields().entrySet()) {
      out.append(" ".repeat(before)).append(scalar(field.getKey())).append(':');
      value(field.getValue(), indent);
      before = indent;
    }
  }

  private void value(@Nullable Object value, int indent) {
    if (value instanceof JsonTree tree && !tree.fields().isEmpty()) {
      out.append('\n');
      mapping(tree, indent + 2, 0);
    } else if (value instanceof List<?> list && !list.isEmpty()) {
      out.append('\n');
      sequence(list, indent);
    } else {
      out.append(' ').append(leaf(value)).append('\n');
    }
  }

  private void sequence(List<?> list, int indent) {
    for (Object element : list) {
      out.append(" ".repeat(indent)).append("- ");
      if (element instanceof JsonTree tree && !tree.fields().isEmpty()) {
        mapping(tree, indent + 2, indent + 2);
      } else if (element instanceof List<?> inner && !inner.isEmpty()) {
        out.append('\n');
        sequence(inner, indent + 2);
      } else {
        out.append(leaf(element)).append('\n');
      }
    }
  }

  private static String leaf(@Nullable Object value) {
    if (value instanceof String text) {
      return scalar(text);
    }
    if (value instanceof JsonTree) {
      return "{}";
    }
    return value instanceof List ? "[]" : String.valueOf(value);
  }

  private static String scalar(String text) {
    boolean plain =
        PLAIN.matcher(text).matches()
            && !text.endsWith(" ")
            && !OTHER.contains(text.toLowerCase(Locale.ROOT));
    return plain ? text : JsonText.quoted(text);
  }
}
