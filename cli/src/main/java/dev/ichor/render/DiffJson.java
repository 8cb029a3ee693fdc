package dev.ichor.render;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.ichor.report.Report;
import dev.ichor.report.Report.Conclusion;
import dev.ichor.whatif.Consequences;
import java.io.IOException;
import java.util.List;

/** How two diagnoses differ, as JSON. */
public final class DiffJson {

  private DiffJson() {}

  /** The differences between an older and a newer report. */
  public static String render(Consequences differences, Report before, Report after, int exitCode) {
    return JsonText.document(
        json -> {
          json.writeStartObject();
          json.writeStringField("schema", "ichor-diff 1.0");
          side(json, "old", before);
          side(json, "new", after);
          json.writeNumberField("exitCode", exitCode);
          list(json, "appeared", differences.appeared(), before);
          list(json, "gone", differences.gone(), after);
          json.writeArrayFieldStart("changed");
          for (Consequences.Change change : differences.changed()) {
            json.writeStartObject();
            json.writeStringField("key", change.after().key());
            json.writeStringField("title", change.after().title());
            WhatIfJson.state(json, "before", change.before());
            WhatIfJson.state(json, "after", change.after());
            json.writeEndObject();
          }
          json.writeEndArray();
          JsonText.list(
              json, "stayed", differences.stayed().stream().map(Conclusion::key).toList());
          json.writeEndObject();
        });
  }

  private static void side(JsonGenerator json, String name, Report report) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("cluster", report.header().clusterName());
    JsonText.time(json, "asOf", report.header().dated() ? report.header().asOf() : null);
    json.writeEndObject();
  }

  private static void list(
      JsonGenerator json, String name, List<Conclusion> conclusions, Report other)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (Conclusion one : conclusions) {
      json.writeStartObject();
      json.writeStringField("key", one.key());
      json.writeStringField("title", one.title());
      json.writeStringField("role", one.role().lower());
      json.writeStringField("impact", one.impact().lower());
      json.writeStringField("confidence", one.confidence().lower());
      JsonText.list(json, "causes", one.causes());
      // whether the other report could not have told
      json.writeBooleanField("notExamined", DiffText.isOpen(one, other));
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
