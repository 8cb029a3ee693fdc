package dev.ichor.log;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** The YAML of log knowledge: mappings, lists and texts, each with the line where it stands. */
final class YamlTree {

  private YamlTree() {}

  /**
   * A mapping, a list or a text.
   *
   * @param line where it begins, from 1
   * @param text the text; empty for a mapping or list
   * @param entries the mapping; empty for a list or text
   * @param items the list; empty for a mapping or text
   */
  record Item(int line, String text, Map<String, Item> entries, List<Item> items) {

    /** The texts of a list, or the one text. */
    List<String> texts() {
      return items.isEmpty() && entries.isEmpty()
          ? List.of(text)
          : items.stream().map(Item::text).toList();
    }
  }

  /** A document beside this class. */
  static Item resource(String name) {
    try (InputStream in = YamlTree.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("resource dev/ichor/log/" + name + " is missing");
      }
      return parse(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A document given as text. */
  static Item parse(String name, String yaml) {
    Compose compose = new Compose(LoadSettings.builder().setLabel(name).build());
    return compose
        .composeString(yaml)
        .map(YamlTree::item)
        .orElse(new Item(1, "", Map.of(), List.of()));
  }

  private static Item item(Node node) {
    int line = node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    if (node instanceof MappingNode mapping) {
      Map<String, Item> entries = new LinkedHashMap<>();
      for (NodeTuple tuple : mapping.getValue()) {
        entries.put(item(tuple.getKeyNode()).text(), item(tuple.getValueNode()));
      }
      return new Item(line, "", entries, List.of());
    }
    if (node instanceof SequenceNode sequence) {
      return new Item(
          line, "", Map.of(), sequence.getValue().stream().map(YamlTree::item).toList());
    }
    return new Item(line, ((ScalarNode) node).getValue(), Map.of(), List.of());
  }
}
