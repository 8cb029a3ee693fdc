package dev.ichor.artefact.cosi;

import dev.ichor.artefact.yaml.YamlValue;
import dev.ichor.collect.Moment;
import dev.ichor.collect.Notes;
import dev.ichor.fact.Fact;
import dev.ichor.fact.NodeName;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where an observer notes what one resource says.
 *
 * @param resource the resource
 * @param node the machine whose list it stands in
 * @param notes the notes of the whole document
 */
public record CosiNotes(CosiResource resource, NodeName node, Notes notes) {

  /** Notes a fact that one field states; the excerpt is {@code field: value}. */
  public void fact(Fact fact, String field) {
    fact(fact, field, resource.spec().at(field));
  }

  /** Notes a fact that one value below the spec states. */
  public void fact(Fact fact, String field, YamlValue value) {
    notes.fact(fact, resource.at(field, value), at(), excerpt(field, value));
  }

  /** Notes a fact that the resource as a whole states. */
  public void fact(Fact fact, String field, String excerpt) {
    notes.fact(fact, resource.at(field, resource.spec().at(field)), at(), excerpt);
  }

  /** Notes a fact that says how long ago something was. */
  public void aged(Function<Moment, Fact> fact, String field, String excerpt) {
    notes.aged(fact, resource.at(field, resource.spec().at(field)), at(), excerpt);
  }

  /** Notes that the mere existence of the resource states something. */
  public void exists(Fact fact) {
    notes.fact(fact, resource.at("", resource.spec()), at(), resource.id() + " exists");
  }

  /** Seconds since the resource was last updated; since its creation if it does not say. */
  public int updatedAge(Moment moment) {
    Instant at = at();
    return at == null ? Integer.MAX_VALUE : moment.age(at);
  }

  private @Nullable Instant at() {
    Instant updated = resource.updated();
    return updated.equals(Instant.MIN) ? null : updated;
  }

  private static String excerpt(String field, YamlValue value) {
    return field.substring(field.lastIndexOf('.') + 1) + ": " + value.text();
  }
}
