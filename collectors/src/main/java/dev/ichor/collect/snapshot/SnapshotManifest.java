package dev.ichor.collect.snapshot;

import dev.ichor.artefact.yaml.Quoted;
import dev.ichor.artefact.yaml.YamlReader;
import dev.ichor.artefact.yaml.YamlValue;
import dev.ichor.collect.BrokenDocumentException;
import dev.ichor.collect.snapshot.ManifestLine.Status;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.Reason;
import dev.ichor.observation.SkippedInput;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The table of contents of a snapshot, {@code ichor/readings.json}: one line for each reading,
 * those without bytes among them, so that a later diagnosis knows what was not seen, and why.
 *
 * @param tool version of Ichor that wrote it
 * @param skipped what was left out while collecting
 * @param lines one for each reading
 */
public record SnapshotManifest(String tool, List<SkippedInput> skipped, List<ManifestLine> lines) {

  /** Where it lies in a snapshot. */
  public static final String PATH = "ichor/readings.json";

  private static final String SCHEMA = "ichor-snapshot";
  private static final String MAJOR = "1.";
  private static final String VERSION = MAJOR + "0";

  /** Defensive copies keep the record immutable. */
  public SnapshotManifest {
    skipped = List.copyOf(skipped);
    lines = List.copyOf(lines);
  }

  /** Reads a table of contents. */
  static SnapshotManifest read(String json) throws BrokenDocumentException {
    YamlValue root = YamlReader.read(json, 0);
    if (!root.key("schema").text().equals(SCHEMA)) {
      throw new BrokenDocumentException("line 1: expected the schema '" + SCHEMA + "'");
    }
    String version = root.key("schemaVersion").text();
    if (!version.startsWith(MAJOR)) {
      throw new BrokenDocumentException(
          "its schema has version '" + version + "'; expected " + MAJOR + "x: use a newer Ichor");
    }
    List<SkippedInput> skipped = new ArrayList<>();
    for (YamlValue part : root.key("skipped").elements()) {
      skipped.add(new SkippedInput(part.key("path").text(), part.key("reason").text()));
    }
    Map<String, ManifestLine> byCall = new LinkedHashMap<>();
    for (YamlValue element : root.key("readings").elements()) {
      ManifestLine line = line(element);
      byCall.put(line.call(), line);
    }
    List<ManifestLine> lines = List.copyOf(byCall.values());
    return new SnapshotManifest(root.at("tool.version").text(), skipped, lines);
  }

  private static ManifestLine line(YamlValue line) throws BrokenDocumentException {
    String call = line.key("call").text();
    String node = line.key("node").text();
    if (call.isEmpty() || node.isEmpty()) {
      throw new BrokenDocumentException("line " + line.line() + ": expected a call and a node");
    }
    return new ManifestLine(
        line.key("artefact").text(),
        new NodeName(node),
        call,
        line.key("file").text(),
        status(line.key("status")),
        reason(line.key("reason").text()),
        line.key("words").text());
  }

  private static Status status(YamlValue status) throws BrokenDocumentException {
    return Arrays.stream(Status.values())
        .filter(value -> lower(value).equals(status.text()))
        .findFirst()
        .orElseThrow(
            () ->
                new BrokenDocumentException(
                    "line "
                        + status.line()
                        + ": the status '"
                        + status.text()
                        + "' is none of whole, part, none"));
  }

  /** A reason that only a newer Ichor knows is still one not to rely on the document. */
  private static Reason reason(String dashed) {
    return Arrays.stream(Reason.values())
        .filter(value -> value.dashed().equals(dashed))
        .findFirst()
        .orElse(Reason.BROKEN);
  }

  /** The table as JSON, one line for each reading. */
  String json() {
    StringBuilder json = new StringBuilder();
    json.append("{\n \"schema\": ").append(Quoted.json(SCHEMA));
    json.append(",\n \"schemaVersion\": ").append(Quoted.json(VERSION));
    json.append(",\n \"tool\": {\"name\": \"ichor\", \"version\": ").append(Quoted.json(tool));
    json.append("},\n \"skipped\": [");
    String between = "\n  ";
    for (SkippedInput part : skipped) {
      json.append(between).append("{\"path\": ").append(Quoted.json(part.path()));
      json.append(", \"reason\": ").append(Quoted.json(part.reason())).append('}');
      between = ",\n  ";
    }
    json.append("],\n \"readings\": [");
    between = "\n  ";
    for (ManifestLine line : lines) {
      json.append(between);
      write(line, json);
      between = ",\n  ";
    }
    return json.append("]\n}\n").toString();
  }

  private static void write(ManifestLine line, StringBuilder json) {
    json.append("{\"artefact\": ").append(Quoted.json(line.artefact()));
    json.append(", \"node\": ").append(Quoted.json(line.node().text()));
    json.append(", \"call\": ").append(Quoted.json(line.call()));
    if (!line.file().isEmpty()) {
      json.append(", \"file\": ").append(Quoted.json(line.file()));
    }
    json.append(", \"status\": ").append(Quoted.json(lower(line.status())));
    if (line.status() != Status.WHOLE) {
      json.append(", \"reason\": ").append(Quoted.json(line.reason().dashed()));
      json.append(", \"words\": ").append(Quoted.json(line.words()));
    }
    json.append('}');
  }

  private static String lower(Status status) {
    return status.name().toLowerCase(Locale.ROOT);
  }
}
