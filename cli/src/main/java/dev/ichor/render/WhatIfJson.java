package dev.ichor.render;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.ichor.report.Report.Conclusion;
import dev.ichor.whatif.Consequences;
import dev.ichor.whatif.Repair;
import java.io.IOException;
import java.util.List;

/** What suppositions change, and what to repair, as JSON: keys of conclusions in their order. */
public final class WhatIfJson {

  private WhatIfJson() {}

  /** The differences that a supposition makes. */
  public static String render(List<String> supposed, Consequences consequences) {
    return JsonText.document(
        json -> {
          json.writeStartObject();
          json.writeStringField("schema", "ichor-what-if 1.0");
          JsonText.list(json, "supposed", supposed);
          JsonText.list(json, "gone", keys(consequences.gone()));
          JsonText.list(json, "appeared", keys(consequences.appeared()));
          json.writeArrayFieldStart("changed");
          for (Consequences.Change change : consequences.changed()) {
            json.writeStartObject();
            json.writeStringField("key", change.after().key());
            state(json, "before", change.before());
            state(json, "after", change.after());
            json.writeEndObject();
          }
          json.writeEndArray();
          JsonText.list(json, "stayed", keys(consequences.stayed()));
          json.writeEndObject();
        });
  }

  static void state(JsonGenerator json, String name, Conclusion conclusion) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("role", conclusion.role().lower());
    json.writeStringField("impact", conclusion.impact().lower());
    json.writeStringField("confidence", conclusion.confidence().lower());
    JsonText.list(json, "causes", conclusion.causes());
    json.writeEndObject();
  }

  /** The smallest sets of causes to repair. */
  public static String render(List<Repair> repairs) {
    return JsonText.document(
        json -> {
          json.writeStartObject();
          json.writeStringField("schema", "ichor-repair 1.0");
          json.writeArrayFieldStart("repairs");
          for (Repair repair : repairs) {
            json.writeStartObject();
            JsonText.list(json, "remove", repair.remove());
            JsonText.list(json, "fall", repair.fall());
            JsonText.list(json, "explained", repair.explained());
            JsonText.list(json, "appear", repair.appear());
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private static List<String> keys(List<Conclusion> conclusions) {
    return conclusions.stream().map(Conclusion::key).toList();
  }
}
