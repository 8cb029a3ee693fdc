package dev.ichor.render;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.ichor.report.Report;
import dev.ichor.report.Report.Silence;
import dev.ichor.report.Suppression;
import java.io.IOException;

/** What somebody did not want to hear of, as JSON. */
final class JsonSuppressions {

  private JsonSuppressions() {}

  static void write(Report report, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("suppressions");
    for (Silence silence : report.suppressions()) {
      Suppression wish = silence.suppression();
      json.writeStartObject();
      json.writeStringField("id", wish.id());
      json.writeStringField("subject", wish.subject());
      json.writeStringField("by", wish.by());
      json.writeStringField("reason", wish.reason());
      json.writeStringField("until", wish.until() == null ? null : wish.until().toString());
      json.writeBooleanField("expired", silence.expired());
      json.writeBooleanField("matched", !silence.matched().isEmpty());
      JsonText.list(json, "keys", silence.matched());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
