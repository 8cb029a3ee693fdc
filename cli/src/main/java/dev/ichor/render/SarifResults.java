package dev.ichor.render;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.ichor.report.Report;
import dev.ichor.report.Report.Conclusion;
import dev.ichor.report.Report.FactLine;
import dev.ichor.report.Report.Premise;
import dev.ichor.report.Report.Proof;
import dev.ichor.report.Report.Sighting;
import dev.ichor.report.Report.Silence;
import dev.ichor.report.Role;
import dev.ichor.report.Suppression;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The conclusions of a report as results of SARIF. */
final class SarifResults {

  private static final int PLACES = 100; // code hosts take no more than some hundreds

  private final Report report;
  private final JsonGenerator json;
  private final boolean live;
  private final Ink ink = new Ink(Style.PLAIN);
  private final Map<String, Integer> rules = new HashMap<>();
  private final Map<String, Conclusion> byKey = new HashMap<>();

  SarifResults(Diagnosis diagnosis, JsonGenerator json) {
    this.report = diagnosis.report();
    this.json = json;
    this.live = Objects.equals(report.header().mode(), "live");
    diagnosis.pages().forEach(page -> rules.put(page.id(), rules.size()));
    report.conclusions().forEach(one -> byKey.put(one.key(), one));
  }

  void write(Conclusion conclusion) throws IOException {
    boolean counts = conclusion.role().isHead() || conclusion.role() == Role.SUPPRESSED;
    json.writeStartObject();
    json.writeStringField("ruleId", conclusion.id());
    Integer index = rules.get(conclusion.id());
    if (index != null) {
      json.writeNumberField("ruleIndex", index);
    }
    json.writeStringField("kind", counts ? "fail" : "informational");
    json.writeStringField("level", counts ? SarifReport.level(conclusion.impact()) : "none");
    SarifReport.message(json, words(conclusion));
    places(conclusion);
    flow(conclusion);
    json.writeObjectFieldStart("partialFingerprints");
    json.writeStringField("ichor/v1", JsonConclusions.fingerprint(report, conclusion));
    json.writeEndObject();
    suppressions(conclusion);
    properties(conclusion);
    json.writeEndObject();
  }

  /** Of all results or of none, as SARIF wants it (3.27.23). */
  private void suppressions(Conclusion conclusion) throws IOException {
    if (report.suppressions().isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("suppressions");
    for (Silence silence : report.suppressions()) {
      if (conclusion.role() == Role.SUPPRESSED
          && !silence.expired()
          && silence.matched().contains(conclusion.key())) {
        Suppression wish = silence.suppression();
        json.writeStartObject();
        json.writeStringField("kind", "external");
        json.writeStringField("status", "accepted");
        json.writeStringField(
            "justification",
            ink.clean(wish.reason().isEmpty() ? wish.by() : wish.reason())
                + (wish.until() == null ? "" : ", until " + wish.until()));
        json.writeEndObject();
      }
    }
    json.writeEndArray();
  }

  private static String words(Conclusion conclusion) {
    int effects = conclusion.effects().size();
    return conclusion.title()
        + (conclusion.role() == Role.UNEXPLAINED ? ", cause unknown" : "")
        + (effects > 0 ? "; explains " + effects + " more" : "");
  }

  private void places(Conclusion conclusion) throws IOException {
    List<Sighting> seen = new ArrayList<>();
    for (String id : conclusion.evidence()) {
      FactLine fact = report.facts().get(id);
      if (fact != null) {
        seen.addAll(fact.evidence());
      }
    }
    json.writeArrayFieldStart("locations");
    json.writeStartObject();
    if (!seen.isEmpty()) {
      physical(seen.get(0));
    }
    json.writeArrayFieldStart("logicalLocations");
    json.writeStartObject();
    json.writeStringField("name", conclusion.subject().name());
    json.writeStringField("fullyQualifiedName", conclusion.key());
    json.writeStringField("kind", conclusion.subject().kind().lower());
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
    if (seen.size() > 1) {
      json.writeArrayFieldStart("relatedLocations");
      for (Sighting sighting : seen.subList(1, Math.min(PLACES, seen.size()))) {
        json.writeStartObject();
        physical(sighting);
        json.writeEndObject();
      }
      json.writeEndArray();
    }
  }

  private void physical(Sighting sighting) throws IOException {
    Place place = Place.of(sighting.place(), live);
    json.writeObjectFieldStart("physicalLocation");
    json.writeObjectFieldStart("artifactLocation");
    json.writeStringField("uri", place.uri());
    json.writeStringField("uriBaseId", SarifReport.BASE);
    json.writeEndObject();
    if (place.line() > 0) {
      json.writeObjectFieldStart("region");
      json.writeNumberField("startLine", place.line());
      if (!sighting.excerpt().isBlank()) {
        json.writeObjectFieldStart("snippet");
        json.writeStringField("text", ink.clean(sighting.excerpt()));
        json.writeEndObject();
      }
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  /** The best proof, premise by premise. */
  private void flow(Conclusion conclusion) throws IOException {
    Proof proof =
        conclusion.proofs().isEmpty() ? null : report.proofs().get(conclusion.proofs().get(0));
    if (proof == null || proof.premises().isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("codeFlows");
    json.writeStartObject();
    SarifReport.message(json, "rule " + proof.rule() + " (" + proof.at() + ")");
    json.writeArrayFieldStart("threadFlows");
    json.writeStartObject();
    json.writeArrayFieldStart("locations");
    for (Premise premise : proof.premises()) {
      step(premise);
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
  }

  private void step(Premise premise) throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("location");
    Sighting sighting = sighting(premise);
    if (sighting != null) {
      physical(sighting);
    }
    SarifReport.message(json, words(premise));
    json.writeEndObject();
    json.writeEndObject();
  }

  private @Nullable Sighting sighting(Premise premise) {
    FactLine fact = premise instanceof Premise.Seen seen ? report.facts().get(seen.fact()) : null;
    return fact == null || fact.evidence().isEmpty() ? null : fact.evidence().get(0);
  }

  private String words(Premise premise) {
    if (premise instanceof Premise.Seen seen) {
      FactLine fact = report.facts().get(seen.fact());
      return fact == null ? seen.fact() : FactWords.named(fact);
    }
    if (premise instanceof Premise.Concluded concluded) {
      Conclusion other = byKey.get(concluded.key());
      return other == null ? concluded.key() : other.title() + " (" + other.key() + ")";
    }
    return premise instanceof Premise.Absent absent
        ? "not seen: " + absent.text()
        : ((Premise.Many) premise).text();
  }

  private void properties(Conclusion conclusion) throws IOException {
    json.writeObjectFieldStart("properties");
    json.writeStringField("role", conclusion.role().lower());
    json.writeStringField("severity", conclusion.severity().lower());
    json.writeStringField("impact", conclusion.impact().lower());
    json.writeStringField("confidence", conclusion.confidence().lower());
    JsonText.list(json, "causes", conclusion.causes());
    JsonText.list(json, "effects", conclusion.effects());
    json.writeEndObject();
  }
}
