package dev.ichor.render;

import dev.ichor.conclusion.Severity;
import dev.ichor.observation.Header;
import dev.ichor.observation.SkippedInput;
import dev.ichor.report.Report;
import dev.ichor.report.Report.FactLine;
import dev.ichor.report.Report.Sighting;
import dev.ichor.report.Report.Source;
import dev.ichor.report.Report.Undecided;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads back what {@link JsonReport} wrote, within an HTML page too; fields that it does not know
 * are ignored.
 */
public final class ReportReader {

  private ReportReader() {}

  /**
   * The report.
   *
   * @throws IOException when the text is no report of a schema version 1; the message says what was
   *     expected
   */
  public static Report read(String text) throws IOException {
    JsonTree tree = tree(text);
    try {
      return report(tree);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new IOException("the report holds a value that Ichor does not know: " + e.getMessage());
    }
  }

  /** The JSON of a report, be it in a page or not. */
  static JsonTree tree(String text) throws IOException {
    JsonTree tree = JsonTree.parse(EmbeddedReport.isPage(text) ? EmbeddedReport.json(text) : text);
    String schema = tree.text("schema");
    String version = tree.text("schemaVersion");
    if (!schema.equals("ichor-report") || !version.startsWith("1.")) {
      throw new IOException(
          "expected schema ichor-report 1.x, found \"" + schema + "\" \"" + version + "\"");
    }
    return tree;
  }

  private static Report report(JsonTree tree) {
    return new Report(
        header(tree),
        verdict(tree.tree("verdict")),
        ConclusionReader.conclusions(tree),
        ConclusionReader.proofs(tree.tree("proofs")),
        facts(tree.tree("facts")),
        sources(tree),
        notExamined(tree),
        skipped(tree),
        SuppressionReader.silences(tree),
        tree.trees("nextLooks").stream()
            .map(
                look ->
                    new Report.NextLook(
                        look.text("command"), look.texts("settles"), look.texts("helps")))
            .toList());
  }

  private static Header header(JsonTree tree) {
    JsonTree cluster = tree.tree("cluster");
    return new Header(
        tree.tree("run").text("mode"),
        asOf(tree.tree("run").textOrNull("asOf")),
        cluster.textOrNull("name"),
        cluster.textOrNull("id"),
        cluster.textOrNull("endpoint"),
        cluster.texts("talos"),
        cluster.textOrNull("kubernetes"),
        cluster.number("controlPlanes"),
        cluster.number("workers"));
  }

  private static Instant asOf(@Nullable String text) {
    return text == null ? Instant.EPOCH : Instant.parse(text);
  }

  private static Report.Verdict verdict(JsonTree tree) {
    Map<String, Integer> counts = counts(tree.tree("counts"));
    return new Report.Verdict(
        Report.Status.valueOf(tree.text("status").toUpperCase(Locale.ROOT)),
        Severity.parse(tree.text("worst")).orElse(null),
        counts,
        counts(tree.tree("counts").tree("problems")),
        tree.texts("notApplicable"));
  }

  private static Map<String, Integer> counts(JsonTree tree) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    tree.fields()
        .forEach(
            (name, value) -> {
              if (value instanceof Number number) {
                counts.put(name, number.intValue());
              }
            });
    return counts;
  }

  private static Map<String, FactLine> facts(JsonTree tree) {
    Map<String, FactLine> facts = new LinkedHashMap<>();
    for (String id : tree.fields().keySet()) {
      JsonTree fact = tree.tree(id);
      Map<String, Object> values = new LinkedHashMap<>();
      fact.tree("values")
          .fields()
          .forEach((name, value) -> values.put(name, value == null ? "" : value));
      facts.put(
          id,
          new FactLine(id, fact.text("type"), fact.textOrNull("node"), values, sightings(fact)));
    }
    return facts;
  }

  private static List<Sighting> sightings(JsonTree fact) {
    List<Sighting> sightings = new ArrayList<>();
    for (JsonTree sighting : fact.trees("evidence")) {
      sightings.add(
          new Sighting(
              sighting.text("source"),
              sighting.text("place"),
              time(sighting.textOrNull("observedAt")),
              sighting.text("excerpt")));
    }
    return sightings;
  }

  private static @Nullable Instant time(@Nullable String text) {
    return text == null ? null : Instant.parse(text);
  }

  private static Map<String, Source> sources(JsonTree tree) {
    Map<String, Source> sources = new LinkedHashMap<>();
    for (JsonTree source : tree.trees("sources")) {
      String id = source.text("id");
      sources.put(
          id,
          new Source(
              id,
              source.text("artefact"),
              source.text("node"),
              source.text("status"),
              source.text("reason")));
    }
    return sources;
  }

  private static List<Undecided> notExamined(JsonTree tree) {
    return tree.trees("notExamined").stream()
        .map(
            one ->
                new Undecided(
                    one.text("id"),
                    one.text("subject"),
                    one.texts("needs"),
                    one.text("because"),
                    one.text("hint")))
        .toList();
  }

  private static List<SkippedInput> skipped(JsonTree tree) {
    return tree.trees("skipped").stream()
        .map(one -> new SkippedInput(one.text("path"), one.text("reason")))
        .toList();
  }
}
