package dev.ichor.collect.text;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.ichor.artefact.yaml.YamlReader;
import dev.ichor.artefact.yaml.YamlValue;
import dev.ichor.collect.BrokenDocumentException;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * YAML as talosctl and kubectl print it with {@code -o yaml}: resources of Talos one after another,
 * an object of Kubernetes, or a list of such.
 */
final class YamlBlock extends Block {

  private static final Pattern BEGIN =
      Pattern.compile(
          "\\s*(?:node:(?: [0-9A-Za-z.:-]*)?|metadata:|apiVersion: \\S+|---|items:)\\s*");

  /** Where errors stand; the rest of an object is the usual, of which no line means anything. */
  private static final Pattern MESSAGE =
      Pattern.compile("(?i)^\\s*(?:- )?(?:message|reason|error|lasterror)s?: ");

  private static final Pattern KEY =
      Pattern.compile(
          "(?:node|metadata|spec|status|apiVersion|kind|items|data|stringData|type|rules|roleRef"
              + "|subjects|immutable):(?: .*)?");
  private static final Pattern NODE = Pattern.compile("node: *(\\S*)");
  private static final Pattern TYPE =
      Pattern.compile("\\s+type: +\"?([A-Za-z0-9]+\\.[a-z0-9.]+)\"?");

  private final int indent;
  private final NodeName unnamed;
  private final Fragments fragments;
  private final Map<String, Fragment> resources = new LinkedHashMap<>();
  private final NavigableMap<Integer, NodeName> nodes = new TreeMap<>();

  private YamlBlock(int indent, NodeName unnamed, Fragments fragments) {
    this.indent = indent;
    this.unnamed = unnamed;
    this.fragments = fragments;
  }

  /** The YAML that a line begins. */
  static Optional<Block> of(String line, NodeName unnamed, Fragments fragments) {
    boolean possible = line.length() < 200 && (line.contains(":") || line.contains("---"));
    return possible && BEGIN.matches(line)
        ? Optional.of(new YamlBlock(indent(line), unnamed, fragments))
        : Optional.empty();
  }

  private static int indent(String line) {
    int at = 0;
    while (at < line.length() && line.charAt(at) == ' ') {
      at++;
    }
    return at;
  }

  @Override
  protected boolean goesOn(String text, int number) {
    if (text.isBlank()) {
      return true;
    }
    String bare = dedented(text);
    return bare.startsWith(" ")
        || bare.startsWith("- ")
        || bare.equals("---")
        || bare.startsWith("#")
        || (indent(text) >= indent && KEY.matches(bare));
  }

  private String dedented(String text) {
    return text.substring(Math.min(indent, indent(text)));
  }

  @Override
  boolean close() {
    boolean understood = false;
    for (List<Line> document : documents()) {
      understood |= resource(document) || object(document);
    }
    resources.values().forEach(fragments::read);
    return understood;
  }

  /** The documents; talosctl before 1.7 puts no separator, each begins with the machine. */
  private List<List<Line>> documents() {
    List<List<Line>> documents = new ArrayList<>();
    List<Line> open = new ArrayList<>();
    for (Line line : lines()) {
      String text = dedented(line.text());
      boolean separator = text.stripTrailing().equals("---");
      if (separator || NODE.matches(text.stripTrailing())) {
        documents.add(open);
        open = new ArrayList<>();
      }
      if (!separator) {
        open.add(new Line(text, line.number()));
      }
    }
    documents.add(open);
    return documents.stream().filter(lines -> !lines.isEmpty()).toList();
  }

  private boolean resource(List<Line> document) {
    NodeName node = unnamed;
    for (Line line : document) {
      Matcher name = NODE.matcher(line.text().stripTrailing());
      if (name.matches() && !name.group(1).isEmpty()) {
        node = new NodeName(name.group(1));
        nodes.put(line.number(), node);
      }
      Matcher type = TYPE.matcher(line.text());
      if (type.matches()) {
        Optional<ArtefactId> artefact = fragments.ofType(type.group(1));
        if (artefact.isEmpty()) {
          return true;
        }
        NodeName owner = node;
        Fragment fragment =
            resources.computeIfAbsent(
                owner + " " + type.group(1), key -> new Fragment(artefact.get(), owner));
        fragment.add("---", document.get(0).number());
        document.forEach(one -> fragment.add(one.text(), one.number()));
        return true;
      }
      if (line.text().startsWith("spec:") || line.text().startsWith("apiVersion:")) {
        return false;
      }
    }
    return false;
  }

  private boolean object(List<Line> document) {
    StringBuilder text = new StringBuilder();
    document.forEach(line -> text.append(line.text()).append('\n'));
    YamlValue value;
    try {
      value = YamlReader.read(text.toString(), 0);
    } catch (BrokenDocumentException | RuntimeException | StackOverflowError cut) {
      return false;
    }
    List<YamlValue> items = value.key("items").elements();
    boolean list = !items.isEmpty();
    YamlValue first = list ? items.get(0) : value;
    String kind = first.key("kind").text();
    if (kind.isEmpty()) {
      kind = value.key("kind").text().replace("List", "");
    }
    Optional<ArtefactId> artefact = ofKind(kind);
    if (artefact.isEmpty()) {
      return !kind.isEmpty();
    }
    Fragment fragment = new Fragment(artefact.get(), NodeName.CLUSTER);
    if (list) {
      document.forEach(line -> fragment.add(line.text(), line.number()));
    } else {
      fragment.excerpt().add("items:", document.get(0).number());
      String lead = "- ";
      for (Line line : document) {
        fragment.add(lead + line.text(), line.number());
        lead = "  ";
      }
    }
    return fragments.read(fragment);
  }

  private static Optional<ArtefactId> ofKind(String kind) {
    return switch (kind) {
      case "Node" -> Optional.of(ArtefactId.KUBERNETES_NODES);
      case "Pod" -> Optional.of(ArtefactId.KUBERNETES_SYSTEM_PODS);
      case "CertificateSigningRequest" -> Optional.of(ArtefactId.KUBERNETES_CSRS);
      default -> Optional.empty();
    };
  }

  @Override
  boolean quotes(Line line) {
    return MESSAGE.matcher(line.text()).find();
  }

  @Override
  Optional<NodeName> nodeAt(int number) {
    return Optional.ofNullable(nodes.floorEntry(number)).map(Map.Entry::getValue);
  }
}
