package dev.ichor.render;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.ichor.conclusion.Severity;
import dev.ichor.observation.Header;
import dev.ichor.observation.SkippedInput;
import dev.ichor.report.Report;
import dev.ichor.report.Report.Undecided;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A report as JSON, schema {@code ichor-report}. */
public final class JsonReport {

  /** The version of the schema: additive changes only within a major version. */
  public static final String SCHEMA_VERSION = "1.0";

  private final Report report;
  private final Run run;

  private JsonReport(Report report, Run run) {
    this.report = report;
    this.run = run;
  }

  /** The report as indented JSON that ends in a line feed. */
  public static String render(Report report, Run run) {
    return JsonText.document(new JsonReport(report, run)::write);
  }

  /** The report as the tree that its JSON describes. */
  static JsonTree tree(Report report, Run run) {
    try {
      return JsonTree.parse(render(report, run));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("schema", "ichor-report");
    json.writeStringField("schemaVersion", SCHEMA_VERSION);
    tool(json);
    run(json);
    cluster(json);
    verdict(json);
    new JsonConclusions(report, json).write();
    new JsonEvidence(report, json).write();
    notExamined(json);
    skipped(json);
    nextLooks(json);
    JsonSuppressions.write(report, json);
    json.writeEndObject();
  }

  private void tool(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("tool");
    json.writeStringField("name", "ichor");
    json.writeStringField("version", run.version());
    json.writeStringField("rulesDigest", run.rulesDigest());
    json.writeEndObject();
  }

  private void run(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("run");
    Run.Timing timing = run.timing();
    if (timing != null) {
      json.writeStringField("id", timing.id());
      json.writeStringField("mode", report.header().mode());
      json.writeStringField("startedAt", timing.startedAt().toString());
      json.writeNumberField("durationMs", timing.durationMs());
      effort(json, timing.effort());
    }
    json.writeStringField(
        "asOf", report.header().dated() ? report.header().asOf().toString() : null);
    JsonText.list(json, "inputs", run.inputs());
    json.writeObjectFieldStart("selection");
    JsonText.list(json, "only", run.only());
    JsonText.list(json, "skip", run.skip());
    if (!run.severities().isEmpty()) {
      JsonText.map(json, "severity", run.severities());
    }
    json.writeEndObject();
    Severity failOn = run.failOn();
    json.writeStringField("failOn", failOn == null ? "never" : failOn.lower());
    json.writeEndObject();
  }

  private static void effort(JsonGenerator json, Run.@Nullable Effort effort) throws IOException {
    if (effort == null) {
      return;
    }
    json.writeObjectFieldStart("effort");
    json.writeNumberField("calls", effort.calls());
    json.writeNumberField("bytes", effort.bytes());
    json.writeNumberField("machines", effort.machines());
    json.writeNumberField("answering", effort.answering());
    json.writeEndObject();
  }

  private void cluster(JsonGenerator json) throws IOException {
    Header header = report.header();
    json.writeObjectFieldStart("cluster");
    json.writeStringField("name", header.clusterName());
    json.writeStringField("id", header.clusterId());
    json.writeStringField("endpoint", header.endpoint());
    JsonText.list(json, "talos", header.talosVersions());
    json.writeStringField("kubernetes", header.kubernetesVersion());
    json.writeNumberField("controlPlanes", header.controlPlanes());
    json.writeNumberField("workers", header.workers());
    json.writeEndObject();
  }

  private void verdict(JsonGenerator json) throws IOException {
    Report.Verdict verdict = report.verdict();
    json.writeObjectFieldStart("verdict");
    json.writeStringField("status", verdict.status().name().toLowerCase(Locale.ROOT));
    Severity worst = verdict.worst();
    json.writeStringField("worst", worst == null ? null : worst.lower());
    json.writeNumberField("exitCode", run.exitCode());
    json.writeObjectFieldStart("counts");
    for (String role : List.of("roots", "unexplained", "effects", "expected", "candidates")) {
      json.writeNumberField(role, verdict.counts().getOrDefault(role, 0));
    }
    json.writeNumberField("suppressed", verdict.counts().getOrDefault("suppressed", 0));
    json.writeObjectFieldStart("problems");
    for (String state : List.of("found", "expected", "notExamined", "ruledOut", "notApplicable")) {
      json.writeNumberField(state, verdict.problems().getOrDefault(state, 0));
    }
    json.writeEndObject();
    json.writeEndObject();
    JsonText.list(json, "notApplicable", verdict.notApplicable());
    json.writeEndObject();
  }

  private void notExamined(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("notExamined");
    for (Undecided undecided : report.notExamined()) {
      json.writeStartObject();
      json.writeStringField("id", undecided.id());
      json.writeStringField("subject", undecided.subject());
      JsonText.list(json, "needs", undecided.needs());
      json.writeStringField("because", undecided.because());
      json.writeStringField("hint", undecided.hint());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void nextLooks(JsonGenerator json) throws IOException {
    if (report.nextLooks().isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("nextLooks");
    for (Report.NextLook look : report.nextLooks()) {
      json.writeStartObject();
      json.writeStringField("command", look.command());
      JsonText.list(json, "settles", look.settles());
      JsonText.list(json, "helps", look.helps());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void skipped(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("skipped");
    for (SkippedInput skipped : report.skipped()) {
      json.writeStartObject();
      json.writeStringField("path", skipped.path());
      json.writeStringField("reason", skipped.reason());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
