package dev.ichor.render;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.ichor.fact.Fact;
import dev.ichor.observation.Evidence;
import dev.ichor.observation.Header;
import dev.ichor.observation.Locator;
import dev.ichor.observation.Observation;
import dev.ichor.observation.SkippedInput;
import dev.ichor.observation.Survey;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was seen, as compact JSON that {@link SurveyReader} takes back: arrays in place
 * of objects, since a large cluster has tens of thousands of facts.
 */
public final class SurveyWriter {

  static final String SCHEMA = "ichor-survey-1";
  static final String FACTS = "dev.ichor.fact.";

  private final JsonGenerator json;
  private final Map<Class<?>, RecordComponent[]> components = new HashMap<>();

  private SurveyWriter(JsonGenerator json) {
    this.json = json;
  }

  /** Writes a survey; the stream stays open. */
  public static void write(Survey survey, OutputStream out) throws IOException {
    try (JsonGenerator json =
        new JsonFactory().createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
      new SurveyWriter(json).survey(survey);
    }
  }

  private void survey(Survey survey) throws IOException {
    json.writeStartObject();
    json.writeStringField("schema", SCHEMA);
    header(survey.header());
    json.writeArrayFieldStart("skipped");
    for (SkippedInput skipped : survey.skipped()) {
      json.writeStartArray();
      json.writeString(skipped.path());
      json.writeString(skipped.reason());
      json.writeEndArray();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("observations");
    for (Observation seen : survey.observations()) {
      json.writeStartArray();
      fact(seen.fact());
      evidence(seen.evidence());
      json.writeEndArray();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void header(Header header) throws IOException {
    json.writeObjectFieldStart("header");
    json.writeStringField("mode", header.mode());
    json.writeStringField("asOf", header.asOf().toString());
    json.writeStringField("clusterName", header.clusterName());
    json.writeStringField("clusterId", header.clusterId());
    json.writeStringField("endpoint", header.endpoint());
    JsonText.list(json, "talosVersions", header.talosVersions());
    json.writeStringField("kubernetesVersion", header.kubernetesVersion());
    json.writeNumberField("controlPlanes", header.controlPlanes());
    json.writeNumberField("workers", header.workers());
    json.writeEndObject();
  }

  private void fact(Fact fact) throws IOException {
    json.writeString(fact.getClass().getName().substring(FACTS.length()));
    json.writeStartArray();
    for (RecordComponent component :
        components.computeIfAbsent(fact.getClass(), Class::getRecordComponents)) {
      value(read(component, fact));
    }
    json.writeEndArray();
  }

  private static @Nullable Object read(RecordComponent component, Fact fact) {
    try {
      return component.getAccessor().invoke(fact);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot read " + component + " of " + fact, e);
    }
  }

  private void value(@Nullable Object value) throws IOException {
    if (value instanceof Boolean truth) {
      json.writeBoolean(truth);
    } else if (value instanceof Number number) {
      json.writeNumber(number.longValue());
    } else if (value instanceof Enum<?> constant) {
      json.writeString(constant.name());
    } else {
      json.writeString(value == null ? null : value.toString());
    }
  }

  private void evidence(Evidence evidence) throws IOException {
    json.writeString(evidence.artefact().dotted());
    json.writeString(evidence.node().text());
    json.writeString(evidence.observedAt() == null ? null : evidence.observedAt().toString());
    json.writeString(evidence.excerpt());
    locator(evidence.locator());
  }

  private void locator(Locator locator) throws IOException {
    json.writeStartArray();
    if (locator instanceof Locator.FileLine line) {
      json.writeString(line.path());
      json.writeNumber(line.line());
    } else if (locator instanceof Locator.ResourceField field) {
      json.writeString(field.path());
      json.writeNumber(field.line());
      json.writeString(field.id());
      json.writeString(field.field());
    } else if (locator instanceof Locator.Given given) {
      json.writeString(given.origin());
    }
    json.writeEndArray();
  }
}
