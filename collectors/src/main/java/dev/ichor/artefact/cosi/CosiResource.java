package dev.ichor.artefact.cosi;

import dev.ichor.artefact.yaml.YamlValue;
import dev.ichor.collect.BrokenDocumentException;
import dev.ichor.observation.Locator;
import java.time.Instant;

/**
 * One resource of Talos as a list shows it: {@code metadata} and {@code spec}.
 *
 * @param path path of the document within the input
 * @param id {@code metadata.id}
 * @param created {@code metadata.created}; {@link Instant#MIN} when the resource does not say
 * @param updated {@code metadata.updated}; {@link Instant#MIN} when the resource does not say
 * @param spec {@code spec}: a mapping, rarely a scalar or a list
 */
public record CosiResource(
    String path, String id, Instant created, Instant updated, YamlValue spec) {

  private static final String REDACTED = "<REDACTED>";

  /** Whether the contents are blanked, as they are for types that Talos calls sensitive. */
  public boolean redacted() {
    return spec.text().equals(REDACTED);
  }

  /** Whether it tears down; it then counts as gone. */
  static boolean tearingDown(YamlValue metadata) {
    return metadata.key("phase").text().equals("tearingDown");
  }

  /** The text of a field of the spec that must be there. */
  public String required(String field) throws BrokenDocumentException {
    return required(spec.at(field), field);
  }

  /** The text of a value below the spec that must be there. */
  public String required(YamlValue value, String field) throws BrokenDocumentException {
    String text = value.text();
    if (text.isEmpty()) {
      throw broken(value, field, "is missing or empty");
    }
    return text;
  }

  /** A complaint about one field. */
  public BrokenDocumentException broken(YamlValue value, String field, String problem) {
    return new BrokenDocumentException(
        "line " + value.line() + ": spec." + field + " of " + id + " " + problem);
  }

  /** The place of a value below the spec; the whole spec when the field is empty. */
  public Locator at(String field, YamlValue value) {
    String whole = field.isEmpty() ? "spec" : "spec." + field;
    return new Locator.ResourceField(path, id, whole, value.line());
  }
}
