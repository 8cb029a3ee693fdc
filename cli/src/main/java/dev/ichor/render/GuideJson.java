package dev.ichor.render;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.ichor.report.GuideWalk.Stop;
import dev.ichor.report.Report;
import dev.ichor.report.Report.Conclusion;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** A diagnosis along the headings of the official guide, for a program. */
public final class GuideJson {

  private GuideJson() {}

  /** The headings as one JSON document that ends in a line feed. */
  public static String render(Report report, List<Stop> stops) {
    List<String> versions = report.header().talosVersions();
    String talos = versions.isEmpty() ? "" : versions.get(0);
    return JsonText.document(
        json -> {
          json.writeStartObject();
          json.writeStringField("schema", "ichor-guide");
          json.writeStringField("schemaVersion", "1.0");
          json.writeArrayFieldStart("sections");
          for (Stop stop : stops) {
            write(json, stop, talos);
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private static void write(JsonGenerator json, Stop stop, String talos) throws IOException {
    json.writeStartObject();
    json.writeStringField("title", stop.section().title());
    json.writeStringField("url", stop.section().url(talos));
    json.writeStringField("state", stop.state().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    JsonText.list(json, "rows", stop.section().rows());
    JsonText.list(json, "found", stop.found().stream().map(Conclusion::key).toList());
    JsonText.list(json, "expected", stop.expected().stream().map(Conclusion::key).toList());
    json.writeNumberField("ruledOut", stop.ruledOut());
    JsonText.list(json, "notExamined", stop.open());
    JsonText.list(json, "hints", stop.hints());
    json.writeEndObject();
  }
}
