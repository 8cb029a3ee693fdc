package dev.ichor.collect.reading;

import com.google.protobuf.Timestamp;
import dev.ichor.artefact.yaml.YamlReader;
import dev.ichor.artefact.yaml.YamlValue;
import dev.ichor.collect.BrokenDocumentException;
import dev.ichor.proto.cosi.Metadata;
import dev.ichor.proto.cosi.Resource;
import dev.ichor.proto.cosi.Spec;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Resources of one type as a support bundle writes them into {@code resources/TYPE.yaml}: a YAML
 * document for each, so that what was asked of a running machine reads like what a bundle holds.
 */
public final class ResourceText {

  private static final String SEPARATOR = "---";
  private static final String INDENT = "    ";

  private ResourceText() {}

  /** The text of a bundle's file, in the order given; empty for no resource. */
  public static String of(List<Resource> resources) {
    return resources.stream()
        .map(ResourceText::document)
        .collect(Collectors.joining(SEPARATOR + "\n"));
  }

  private static String document(Resource resource) {
    Metadata metadata = resource.getMetadata();
    StringBuilder text = new StringBuilder("metadata:\n");
    entry(text, INDENT, "namespace", metadata.getNamespace());
    entry(text, INDENT, "type", metadata.getType());
    entry(text, INDENT, "id", metadata.getId());
    entry(text, INDENT, "version", metadata.getVersion());
    entry(text, INDENT, "owner", metadata.getOwner());
    entry(text, INDENT, "phase", metadata.getPhase());
    entry(text, INDENT, "created", time(metadata.getCreated()));
    entry(text, INDENT, "updated", time(metadata.getUpdated()));
    entries(text, "labels", metadata.getLabelsMap());
    entries(text, "annotations", metadata.getAnnotationsMap());
    finalizers(text, metadata.getFinalizersList());
    return text.append(spec(resource.getSpec().getYamlSpec())).toString();
  }

  private static String time(Timestamp time) {
    return Instant.ofEpochSecond(time.getSeconds()).toString();
  }

  private static void entries(StringBuilder text, String name, Map<String, String> entries) {
    if (entries.isEmpty()) {
      return;
    }
    text.append(INDENT).append(name).append(":\n");
    new TreeMap<>(entries).forEach((key, value) -> entry(text, INDENT + INDENT, key, value));
  }

  private static void entry(StringBuilder text, String indent, String key, String value) {
    text.append(indent).append(ScalarText.of(key)).append(':');
    if (!value.isEmpty()) {
      text.append(' ').append(ScalarText.of(value));
    }
    text.append('\n');
  }

  private static void finalizers(StringBuilder text, List<String> finalizers) {
    if (finalizers.isEmpty()) {
      return;
    }
    text.append(INDENT).append("finalizers:\n");
    for (String finalizer : finalizers) {
      text.append(INDENT).append(INDENT).append("- ").append(ScalarText.of(finalizer)).append('\n');
    }
  }

  /** A scalar and an empty collection stand beside their key, all else below it. */
  private static String spec(String yaml) {
    List<String> lines = yaml.lines().toList();
    if (lines.isEmpty()) {
      return "spec:\n";
    }
    boolean beside = !ScalarText.isBlock(lines.get(0));
    StringBuilder text = new StringBuilder(beside ? "spec: " : "spec:\n");
    for (int i = 0; i < lines.size(); i++) {
      boolean indented = !lines.get(i).isEmpty() && !(beside && i == 0);
      text.append(indented ? INDENT : "").append(lines.get(i)).append('\n');
    }
    return text.toString();
  }

  /**
   * The resources that a bundle's file holds, without {@code proto_spec}. A first key {@code node},
   * which {@code talosctl get} writes, is passed over.
   *
   * @throws BrokenDocumentException when a document has no metadata that can be read, naming the
   *     line
   */
  public static List<Resource> parse(String text) throws BrokenDocumentException {
    List<Resource> resources = new ArrayList<>();
    List<String> lines = text.lines().toList();
    int from = 0;
    for (int i = 0; i <= lines.size(); i++) {
      if (i == lines.size() || lines.get(i).equals(SEPARATOR)) {
        if (!lines.subList(from, i).stream().allMatch(String::isBlank)) {
          resources.add(resource(lines.subList(from, i), from));
        }
        from = i + 1;
      }
    }
    return resources;
  }

  private static Resource resource(List<String> lines, int linesBefore)
      throws BrokenDocumentException {
    int spec = 0;
    while (spec < lines.size() && !lines.get(spec).startsWith("spec:")) {
      spec++;
    }
    String head = String.join("\n", lines.subList(0, spec));
    YamlValue metadata = YamlReader.read(head, linesBefore).key("metadata");
    if (metadata.entries().isEmpty()) {
      throw new BrokenDocumentException(
          "line " + (linesBefore + 1) + ": expected a resource, which begins with 'metadata:'");
    }
    return Resource.newBuilder()
        .setMetadata(metadata(metadata))
        .setSpec(Spec.newBuilder().setYamlSpec(yaml(lines.subList(spec, lines.size()))))
        .build();
  }

  private static Metadata metadata(YamlValue value) throws BrokenDocumentException {
    Metadata.Builder metadata =
        Metadata.newBuilder()
            .setNamespace(value.key("namespace").text())
            .setType(value.key("type").text())
            .setId(value.key("id").text())
            .setVersion(value.key("version").text())
            .setOwner(value.key("owner").text())
            .setPhase(value.key("phase").text())
            .setCreated(timestamp(value.key("created")))
            .setUpdated(timestamp(value.key("updated")));
    value.key("labels").entries().forEach((k, v) -> metadata.putLabels(k, v.text()));
    value.key("annotations").entries().forEach((k, v) -> metadata.putAnnotations(k, v.text()));
    value.key("finalizers").elements().forEach(each -> metadata.addFinalizers(each.text()));
    return metadata.build();
  }

  private static Timestamp timestamp(YamlValue value) throws BrokenDocumentException {
    try {
      Instant time = value.scalar().map(Instant::parse).orElse(Instant.EPOCH);
      return Timestamp.newBuilder().setSeconds(time.getEpochSecond()).build();
    } catch (DateTimeException e) {
      throw new BrokenDocumentException(
          "line " + value.line() + ": expected a time such as 2026-11-22T12:50:35Z");
    }
  }

  private static String yaml(List<String> lines) {
    if (lines.isEmpty()) {
      return "";
    }
    String beside = lines.get(0).substring("spec:".length()).strip();
    StringBuilder text = new StringBuilder(beside.isEmpty() ? "" : beside + "\n");
    for (String line : lines.subList(1, lines.size())) {
      text.append(line.startsWith(INDENT) ? line.substring(INDENT.length()) : line).append('\n');
    }
    return text.toString();
  }
}
