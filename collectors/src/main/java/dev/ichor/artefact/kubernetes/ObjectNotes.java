package dev.ichor.artefact.kubernetes;

import dev.ichor.artefact.yaml.YamlValue;
import dev.ichor.collect.BrokenDocumentException;
import dev.ichor.collect.Moment;
import dev.ichor.collect.Notes;
import dev.ichor.fact.Fact;
import dev.ichor.observation.Locator;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where an observer notes what one Kubernetes object says.
 *
 * @param object the object
 * @param path path of the list within the input
 * @param name {@code metadata.name}
 * @param created {@code metadata.creationTimestamp}
 * @param notes the notes of the whole list
 */
record ObjectNotes(
    YamlValue object, String path, String name, Optional<Instant> created, Notes notes) {

  static ObjectNotes read(YamlValue object, String path, Notes notes)
      throws BrokenDocumentException {
    YamlValue metadata = object.key("metadata");
    String name = metadata.key("name").text();
    if (name.isEmpty()) {
      throw new BrokenDocumentException(
          "line " + object.line() + ": metadata.name is missing; expected a Kubernetes object");
    }
    return new ObjectNotes(
        object, path, name, PodStatus.time(metadata.key("creationTimestamp"), notes), notes);
  }

  void fact(Fact fact, String field, YamlValue value, String excerpt) {
    notes.fact(fact, at(field, value), null, excerpt);
  }

  void aged(Function<Moment, Fact> fact, String field, YamlValue value, String excerpt) {
    notes.aged(fact, at(field, value), null, excerpt);
  }

  /**
   * Seconds since the object was created; 0 when it does not say. Tables give the age itself, which
   * then stands in {@code metadata.age}.
   */
  int age(Moment moment) {
    return created.map(moment::age).orElseGet(() -> (int) object.at("metadata.age").number(0));
  }

  private Locator at(String field, YamlValue value) {
    return new Locator.ResourceField(path, name, field, value.line());
  }
}
