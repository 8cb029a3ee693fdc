package dev.ichor.render;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.ichor.catalogue.Page;
import dev.ichor.conclusion.Severity;
import dev.ichor.report.Report.Conclusion;
import dev.ichor.report.Report.Undecided;
import java.io.IOException;
import java.util.List;

/**
 * A report as SARIF 2.1.0, which code hosts show beside the files of a repository. What could not
 * be examined is a notification of the run.
 */
public final class SarifReport {

  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  private static final String NOT_EXAMINED = "not-examined";

  /** Names the input that all paths are relative to. */
  static final String BASE = "INPUT";

  private final Diagnosis diagnosis;
  private final JsonGenerator json;

  private SarifReport(Diagnosis diagnosis, JsonGenerator json) {
    this.diagnosis = diagnosis;
    this.json = json;
  }

  /** The report as indented JSON. */
  public static String render(Diagnosis diagnosis) {
    return JsonText.document(json -> new SarifReport(diagnosis, json).write());
  }

  private void write() throws IOException {
    json.writeStartObject();
    json.writeStringField("$schema", SCHEMA);
    json.writeStringField("version", "2.1.0");
    json.writeArrayFieldStart("runs");
    json.writeStartObject();
    tool();
    invocation();
    base();
    json.writeStringField("columnKind", "utf16CodeUnits");
    SarifResults results = new SarifResults(diagnosis, json);
    json.writeArrayFieldStart("results");
    for (Conclusion conclusion : diagnosis.report().conclusions()) {
      results.write(conclusion);
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }

  private void tool() throws IOException {
    json.writeObjectFieldStart("tool");
    json.writeObjectFieldStart("driver");
    json.writeStringField("name", "Ichor");
    json.writeStringField("version", diagnosis.run().version());
    json.writeArrayFieldStart("rules");
    for (Page page : diagnosis.pages()) {
      SarifRule.write(json, page);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("notifications");
    json.writeStartObject();
    json.writeStringField("id", NOT_EXAMINED);
    json.writeObjectFieldStart("shortDescription");
    json.writeStringField("text", "A problem that could not be examined.");
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndArray();
    json.writeObjectFieldStart("properties");
    json.writeStringField("rulesDigest", diagnosis.run().rulesDigest());
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndObject();
  }

  private void invocation() throws IOException {
    Run run = diagnosis.run();
    Run.Timing timing = run.timing();
    json.writeArrayFieldStart("invocations");
    json.writeStartObject();
    json.writeBooleanField("executionSuccessful", true);
    json.writeNumberField("exitCode", run.exitCode());
    if (timing != null) {
      JsonText.time(json, "startTimeUtc", timing.startedAt());
      JsonText.time(json, "endTimeUtc", timing.startedAt().plusMillis(timing.durationMs()));
    }
    json.writeArrayFieldStart("toolExecutionNotifications");
    for (Undecided undecided : diagnosis.report().notExamined()) {
      notification(undecided);
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
  }

  private void notification(Undecided undecided) throws IOException {
    json.writeStartObject();
    json.writeStringField("level", "warning");
    json.writeObjectFieldStart("descriptor");
    json.writeStringField("id", NOT_EXAMINED);
    json.writeEndObject();
    json.writeObjectFieldStart("associatedRule");
    json.writeStringField("id", undecided.id());
    json.writeEndObject();
    String hint = undecided.hint().isBlank() ? "" : "; " + undecided.hint();
    message(
        json,
        undecided.id()
            + " could not be examined on "
            + undecided.subject()
            + ": needs "
            + String.join(", ", undecided.needs())
            + " ("
            + undecided.because()
            + ")"
            + hint);
    json.writeEndObject();
  }

  private void base() throws IOException {
    List<String> inputs = diagnosis.run().inputs();
    json.writeObjectFieldStart("originalUriBaseIds");
    json.writeObjectFieldStart(BASE);
    json.writeObjectFieldStart("description");
    json.writeStringField(
        "text",
        SarifText.literal(
            inputs.isEmpty()
                ? "what the running cluster answered"
                : "the input: " + String.join(", ", inputs)));
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndObject();
  }

  /** A field {@code message} that says no more than its words. */
  static void message(JsonGenerator json, String words) throws IOException {
    json.writeObjectFieldStart("message");
    json.writeStringField("text", SarifText.literal(words));
    json.writeEndObject();
  }

  /** The level of a severity. */
  static String level(Severity severity) {
    return switch (severity) {
      case CRITICAL, ERROR -> "error";
      case WARNING -> "warning";
      case INFO -> "note";
    };
  }
}
