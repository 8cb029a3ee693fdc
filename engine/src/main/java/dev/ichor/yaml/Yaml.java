package dev.ichor.yaml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A value of a YAML file and the line where it stands. Scalars are texts: what {@code true} or
 * {@code 12} means is for the reader to say. Aliases are refused, so a file is as big as it looks.
 */
public final class Yaml {

  private static final int MAX_CODE_POINTS = 1_000_000;

  private final String file;
  private final int lineOffset;
  private final Node node;

  private Yaml(String file, int lineOffset, Node node) {
    this.file = file;
    this.lineOffset = lineOffset;
    this.node = node;
  }

  /**
   * Reads one document.
   *
   * @param file its name in faults
   * @param firstLine line of the file where the text begins, from 1
   * @throws FileFaultException when it is no YAML, is empty or uses an alias
   */
  public static Yaml parse(String file, String text, int firstLine) {
    LoadSettings settings =
        LoadSettings.builder().setLabel(file).setCodePointLimit(MAX_CODE_POINTS).build();
    try {
      Node root =
          new Compose(settings)
              .composeString(text)
              .orElseThrow(() -> new FileFaultException(file, firstLine, "nothing is in here"));
      Yaml yaml = new Yaml(file, firstLine - 1, root);
      yaml.refuseAliases(new HashSet<>());
      return yaml;
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(Mark::getLine).orElse(0);
      throw new FileFaultException(
          file, firstLine + line, "this is no YAML: " + String.valueOf(e.getProblem()));
    } catch (YamlEngineException e) {
      throw new FileFaultException(file, firstLine, "this is no YAML: " + e.getMessage());
    }
  }

  private void refuseAliases(Set<Node> seen) {
    if (!seen.add(node)) {
      throw fault("an alias stands here; write the value out instead");
    }
    if (node instanceof MappingNode) {
      entries().forEach(entry -> entry.value().refuseAliases(seen));
    } else if (node instanceof SequenceNode) {
      items().forEach(item -> item.refuseAliases(seen));
    }
  }

  /** A key of a mapping with its value. */
  public record Entry(Yaml name, Yaml value) {

    /** The key as text. */
    public String key() {
      return name.text();
    }
  }

  private Yaml at(Node other) {
    return new Yaml(file, lineOffset, other);
  }

  /** The line in the file, from 1. */
  public int line() {
    return lineOffset + node.getStartMark().map(Mark::getLine).orElse(0) + 1;
  }

  /** File and line, e.g. {@code etcd/quorum-lost.test.yaml:12}. */
  public String origin() {
    return file + ":" + line();
  }

  /** A fault at this place. */
  public FileFaultException fault(String message) {
    return new FileFaultException(file, line(), message);
  }

  /** Whether this is a mapping. */
  public boolean isMapping() {
    return node instanceof MappingNode;
  }

  /** Whether this is a list. */
  public boolean isList() {
    return node instanceof SequenceNode;
  }

  /** The text of a scalar; a fault when this is none or has no value. */
  public String text() {
    if (!(node instanceof ScalarNode scalar)) {
      throw fault("one value was expected here, not a list or a mapping");
    }
    if (scalar.isPlain() && scalar.getValue().isEmpty()) {
      throw fault("a value is missing here; write \"\" for the empty text");
    }
    return scalar.getValue();
  }

  /** The items of a list; a fault when this is none. */
  public List<Yaml> items() {
    if (!(node instanceof SequenceNode sequence)) {
      throw fault("a list was expected here");
    }
    return sequence.getValue().stream().map(this::at).toList();
  }

  /** The texts of a list, or of a scalar as a list of one. */
  public List<String> texts() {
    return isList() ? items().stream().map(Yaml::text).toList() : List.of(text());
  }

  /** The entries of a mapping in their order; a fault when this is none or repeats a key. */
  public List<Entry> entries() {
    if (!(node instanceof MappingNode mapping)) {
      throw fault("a mapping (key: value) was expected here");
    }
    List<Entry> entries = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    for (NodeTuple tuple : mapping.getValue()) {
      Entry entry = new Entry(at(tuple.getKeyNode()), at(tuple.getValueNode()));
      if (!keys.add(entry.key())) {
        throw entry.name().fault("the key '" + entry.key() + "' stands here twice; drop one");
      }
      entries.add(entry);
    }
    return entries;
  }

  /** The one entry of a mapping; a fault when there are none or several. */
  public Entry only() {
    List<Entry> entries = entries();
    if (entries.size() != 1) {
      throw fault("exactly one 'name: {…}' was expected here, not " + entries.size());
    }
    return entries.get(0);
  }

  /** The value of a key, if the mapping has it. */
  public Optional<Yaml> find(String key) {
    return entries().stream()
        .filter(entry -> entry.key().equals(key))
        .map(Entry::value)
        .findFirst();
  }

  /** The value of a key that must be there. */
  public Yaml get(String key) {
    return find(key).orElseThrow(() -> fault("'" + key + "' is missing here"));
  }

  /** Refuses keys that nobody knows, naming the nearest one. */
  public Yaml allow(String... known) {
    return allow(Arrays.asList(known));
  }

  /** Refuses keys that nobody knows, naming the nearest one. */
  public Yaml allow(Collection<String> known) {
    for (Entry entry : entries()) {
      if (!known.contains(entry.key())) {
        throw entry
            .name()
            .fault("unknown key '" + entry.key() + "'" + Nearest.hint(entry.key(), known));
      }
    }
    return this;
  }
}
