package dev.ichor.render;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.ichor.proof.Attempt.Breach;
import dev.ichor.report.WhyNot;
import dev.ichor.report.WhyNot.Condition;
import dev.ichor.report.WhyNot.Gap;
import dev.ichor.report.WhyNot.Near;
import dev.ichor.report.WhyNot.Sole;
import dev.ichor.report.WhyNot.Thing;
import dev.ichor.report.WhyNot.Try;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** What kept a problem from being concluded, for a program. */
public final class WhyNotJson {

  private final WhyNot answer;
  private final JsonGenerator json;

  private WhyNotJson(WhyNot answer, JsonGenerator json) {
    this.answer = answer;
    this.json = json;
  }

  /** The answer as one JSON document that ends in a line feed. */
  public static String render(WhyNot answer) {
    return JsonText.document(json -> new WhyNotJson(answer, json).write());
  }

  private void write() throws IOException {
    json.writeStartObject();
    json.writeStringField("schema", "ichor-why-not");
    json.writeStringField("schemaVersion", "1.0");
    json.writeStringField("id", answer.id());
    json.writeStringField("subject", answer.subject().isEmpty() ? null : answer.subject());
    json.writeStringField("ending", word(answer.ending()));
    json.writeStringField("because", answer.because());
    JsonText.list(json, "concluded", answer.keys());
    gaps(answer.gaps());
    json.writeArrayFieldStart("rules");
    for (Try rule : answer.tries()) {
      rule(rule);
    }
    json.writeEndArray();
    JsonEvidence.factsAndSources(json, answer.facts().values(), answer.sources().values());
    json.writeEndObject();
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private void rule(Try rule) throws IOException {
    json.writeStartObject();
    json.writeStringField("rule", rule.rule());
    json.writeStringField("at", rule.at());
    json.writeStringField("confidence", rule.confidence().lower());
    json.writeNumberField("failing", rule.failing());
    json.writeBooleanField("onlyThat", rule.onlyThat());
    json.writeArrayFieldStart("conditions");
    for (Condition condition : rule.conditions()) {
      condition(condition);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("alone");
    for (Sole sole : rule.alone()) {
      json.writeStartObject();
      json.writeNumberField("number", sole.number());
      json.writeStringField("without", sole.without());
      nearest(sole.nearest());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void condition(Condition condition) throws IOException {
    json.writeStartObject();
    json.writeNumberField("number", condition.number());
    json.writeStringField("text", condition.text());
    json.writeStringField("state", word(condition.state()));
    json.writeArrayFieldStart("matched");
    for (Thing thing : condition.matched()) {
      json.writeStartObject();
      thing(thing);
      json.writeEndObject();
    }
    json.writeEndArray();
    JsonText.list(json, "values", condition.values());
    nearest(condition.nearest());
    gaps(condition.gaps());
    json.writeEndObject();
  }

  private void nearest(List<Near> nearest) throws IOException {
    json.writeArrayFieldStart("nearest");
    for (Near near : nearest) {
      json.writeStartObject();
      json.writeStringField("relation", word(near.relation()));
      thing(near.thing());
      json.writeArrayFieldStart("breaches");
      for (Breach breach : near.breaches()) {
        json.writeStartObject();
        json.writeStringField("text", breach.text());
        json.writeStringField("actual", breach.actual());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void thing(Thing thing) throws IOException {
    if (thing.fact() != null) {
      json.writeStringField("fact", thing.fact());
    } else if (thing.conclusion() != null) {
      json.writeStringField("conclusion", thing.conclusion());
    } else {
      json.writeStringField("value", thing.value());
    }
  }

  private void gaps(List<Gap> gaps) throws IOException {
    json.writeArrayFieldStart("notExamined");
    for (Gap gap : gaps) {
      json.writeStartObject();
      json.writeStringField("artefact", gap.artefact());
      json.writeStringField("node", gap.node());
      json.writeStringField("reason", gap.reason());
      json.writeStringField("command", gap.command());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
