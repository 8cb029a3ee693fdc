package dev.ichor.render;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.ichor.report.Report;
import dev.ichor.report.Report.Conclusion;
import dev.ichor.report.Report.Excuse;
import dev.ichor.report.Report.NextCheck;
import dev.ichor.report.Report.Remedy;
import dev.ichor.report.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The conclusions of a report as JSON. */
final class JsonConclusions {

  private final Report report;
  private final JsonGenerator json;

  JsonConclusions(Report report, JsonGenerator json) {
    this.report = report;
    this.json = json;
  }

  void write() throws IOException {
    json.writeArrayFieldStart("conclusions");
    for (Conclusion conclusion : report.conclusions()) {
      json.writeStartObject();
      names(conclusion);
      place(conclusion);
      grounds(conclusion);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void names(Conclusion conclusion) throws IOException {
    json.writeStringField("key", conclusion.key());
    json.writeStringField("id", conclusion.id());
    json.writeStringField("fingerprint", fingerprint(report, conclusion));
    json.writeStringField("title", conclusion.title());
    json.writeStringField("kind", conclusion.kind().name().toLowerCase(Locale.ROOT));
    json.writeStringField("severity", conclusion.severity().lower());
    json.writeStringField("impact", conclusion.impact().lower());
    json.writeStringField("confidence", conclusion.confidence().lower());
    json.writeObjectFieldStart("subject");
    json.writeStringField("kind", conclusion.subject().kind().lower());
    json.writeStringField("name", conclusion.subject().name());
    json.writeStringField("node", conclusion.node() == null ? null : conclusion.node().toString());
    json.writeStringField("namespace", namespace(conclusion));
    json.writeEndObject();
  }

  private void place(Conclusion conclusion) throws IOException {
    json.writeStringField("role", conclusion.role().lower());
    json.writeNumberField("rank", conclusion.rank());
    JsonText.list(json, "causes", conclusion.causes());
    JsonText.list(json, "effects", conclusion.effects());
    excuse(conclusion.expected());
    JsonText.list(json, "of", conclusion.of());
    json.writeStringField("state", conclusion.state());
    json.writeStringField("ruledOutBy", conclusion.ruledOutBy());
    json.writeStringField("status", conclusion.role() == Role.SUPPRESSED ? "suppressed" : "new");
    json.writeNullField("since");
    JsonText.map(json, "params", conclusion.params());
  }

  private void grounds(Conclusion conclusion) throws IOException {
    json.writeStringField(
        "proof", conclusion.proofs().isEmpty() ? null : conclusion.proofs().get(0));
    JsonText.list(json, "proofs", conclusion.proofs());
    JsonText.list(json, "evidence", conclusion.evidence());
    json.writeArrayFieldStart("absences");
    for (Report.Premise.Absent absent : conclusion.absences()) {
      json.writeStartObject();
      json.writeStringField("absent", absent.text());
      JsonText.list(json, "within", absent.within());
      json.writeEndObject();
    }
    json.writeEndArray();
    nextChecks(conclusion);
    remediation(conclusion);
    JsonText.list(json, "docs", conclusion.docs());
  }

  private void excuse(@Nullable Excuse excuse) throws IOException {
    if (excuse == null) {
      json.writeNullField("expected");
      return;
    }
    json.writeObjectFieldStart("expected");
    json.writeStringField("reason", excuse.reason());
    json.writeStringField("until", excuse.until().toString());
    json.writeEndObject();
  }

  private void nextChecks(Conclusion conclusion) throws IOException {
    json.writeArrayFieldStart("nextChecks");
    for (NextCheck check : conclusion.nextChecks()) {
      json.writeStartObject();
      json.writeStringField("why", check.why());
      json.writeStringField("command", check.command());
      JsonText.list(json, "decides", check.decides());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void remediation(Conclusion conclusion) throws IOException {
    json.writeArrayFieldStart("remediation");
    for (Remedy remedy : conclusion.remediation()) {
      json.writeStartObject();
      json.writeStringField("text", remedy.text());
      json.writeStringField("command", remedy.command());
      json.writeStringField("risk", remedy.risk());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** Names of pods and manifests are {@code namespace/name}; other subjects have no namespace. */
  private static @Nullable String namespace(Conclusion conclusion) {
    int slash = conclusion.subject().name().indexOf('/');
    return switch (conclusion.subject().kind()) {
      case POD, MANIFEST -> slash < 0 ? null : conclusion.subject().name().substring(0, slash);
      default -> null;
    };
  }

  /** The same for the same problem of the same cluster in every run. */
  static String fingerprint(Report report, Conclusion conclusion) {
    String identity = conclusion.key() + "\n" + report.header().clusterId();
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      byte[] digest = sha256.digest(WellFormed.text(identity).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
