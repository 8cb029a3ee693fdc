package dev.ichor.render;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.ichor.report.Report;
import dev.ichor.report.Report.FactLine;
import dev.ichor.report.Report.Premise;
import dev.ichor.report.Report.Proof;
import dev.ichor.report.Report.Sighting;
import dev.ichor.report.Report.Source;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Proofs, facts and sources of a report as JSON. */
final class JsonEvidence {

  private static final Pattern FILE_LINE = Pattern.compile("([^ ]+):([0-9]{1,9})( .*)?");

  private final Report report;
  private final JsonGenerator json;

  JsonEvidence(Report report, JsonGenerator json) {
    this.report = report;
    this.json = json;
  }

  void write() throws IOException {
    json.writeObjectFieldStart("proofs");
    for (Proof proof : report.proofs().values()) {
      proof(proof);
    }
    json.writeEndObject();
    factsAndSources(json, report.facts().values(), report.sources().values());
  }

  /** The fields {@code facts} and {@code sources}, alike in all documents. */
  static void factsAndSources(
      JsonGenerator json, Collection<FactLine> facts, Collection<Source> sources)
      throws IOException {
    json.writeObjectFieldStart("facts");
    for (FactLine fact : facts) {
      fact(json, fact);
    }
    json.writeEndObject();
    json.writeArrayFieldStart("sources");
    for (Source source : sources) {
      source(json, source);
    }
    json.writeEndArray();
  }

  private void proof(Proof proof) throws IOException {
    json.writeObjectFieldStart(proof.id());
    json.writeStringField("conclusion", proof.conclusion());
    json.writeStringField("rule", proof.rule());
    json.writeStringField("at", proof.at());
    json.writeStringField("confidence", proof.confidence().lower());
    JsonText.map(json, "bindings", proof.bindings());
    json.writeArrayFieldStart("premises");
    for (Premise premise : proof.premises()) {
      json.writeStartObject();
      premise(premise);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void premise(Premise premise) throws IOException {
    if (premise instanceof Premise.Seen seen) {
      json.writeStringField("fact", seen.fact());
    } else if (premise instanceof Premise.Concluded concluded) {
      json.writeStringField("conclusion", concluded.key());
    } else if (premise instanceof Premise.Absent absent) {
      json.writeStringField("absent", absent.text());
      JsonText.list(json, "within", absent.within());
    } else if (premise instanceof Premise.Many many) {
      json.writeStringField("many", many.text());
      JsonText.list(json, "facts", many.facts());
      JsonText.list(json, "conclusions", many.conclusions());
    }
  }

  private static void fact(JsonGenerator json, FactLine fact) throws IOException {
    json.writeObjectFieldStart(fact.id());
    json.writeStringField("type", fact.type());
    json.writeStringField("node", fact.node());
    json.writeObjectFieldStart("values");
    for (Map.Entry<String, Object> value : fact.values().entrySet()) {
      json.writeFieldName(value.getKey());
      value(json, value.getValue());
    }
    json.writeEndObject();
    if (!fact.evidence().isEmpty()) {
      Sighting first = fact.evidence().get(0);
      JsonText.time(json, "observedAt", first.observedAt());
      json.writeStringField("source", first.source());
      locator(json, first.place());
    }
    json.writeArrayFieldStart("evidence");
    for (Sighting sighting : fact.evidence()) {
      sighting(json, sighting);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void value(JsonGenerator json, Object value) throws IOException {
    if (value instanceof Boolean truth) {
      json.writeBoolean(truth);
    } else if (value instanceof Double || value instanceof Float) {
      json.writeNumber(((Number) value).doubleValue());
    } else if (value instanceof Number number) {
      json.writeNumber(number.longValue());
    } else {
      json.writeString(value.toString());
    }
  }

  private static void sighting(JsonGenerator json, Sighting sighting) throws IOException {
    json.writeStartObject();
    json.writeStringField("source", sighting.source());
    json.writeStringField("place", sighting.place());
    JsonText.time(json, "observedAt", sighting.observedAt());
    json.writeStringField("excerpt", sighting.excerpt());
    json.writeEndObject();
  }

  private static void locator(JsonGenerator json, String place) throws IOException {
    Matcher fileLine = FILE_LINE.matcher(place);
    boolean file = fileLine.matches();
    json.writeObjectFieldStart("locator");
    json.writeStringField("path", file ? fileLine.group(1) : place);
    if (file) {
      json.writeNumberField("line", Integer.parseInt(fileLine.group(2)));
    } else {
      json.writeNullField("line");
    }
    json.writeEndObject();
  }

  private static void source(JsonGenerator json, Source source) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", source.id());
    json.writeStringField("artefact", source.artefact());
    json.writeStringField("node", source.node());
    json.writeStringField("status", source.status());
    json.writeStringField("reason", source.remark());
    json.writeEndObject();
  }
}
