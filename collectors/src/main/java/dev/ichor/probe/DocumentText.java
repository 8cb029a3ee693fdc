package dev.ichor.probe;

import dev.ichor.artefact.yaml.Quoted;
import java.util.List;

/**
 * Writes a document as YAML. What came from the network is always quoted, so that it can never be
 * taken for structure.
 */
final class DocumentText {

  private static final String STEP = "  ";

  private final StringBuilder text = new StringBuilder();

  DocumentText plain(int depth, String key, Object value) {
    text.append(STEP.repeat(depth)).append(key).append(": ").append(value).append('\n');
    return this;
  }

  DocumentText quoted(int depth, String key, String value) {
    return plain(depth, key, Quoted.json(value));
  }

  /** A key whose value follows, deeper. */
  DocumentText open(int depth, String key) {
    text.append(STEP.repeat(depth)).append(key).append(":\n");
    return this;
  }

  /** The first key of an element of a sequence, which stands at the depth of its other keys. */
  DocumentText element(int depth, String key, String value) {
    text.append(STEP.repeat(depth - 1)).append("- ");
    text.append(key).append(": ").append(Quoted.json(value)).append('\n');
    return this;
  }

  DocumentText list(int depth, String key, List<String> values) {
    return plain(
        depth, key, "[" + String.join(", ", values.stream().map(Quoted::json).toList()) + "]");
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
