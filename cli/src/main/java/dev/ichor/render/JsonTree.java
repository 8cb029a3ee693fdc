package dev.ichor.render;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A JSON object with its fields in the order of the file; missing fields read as empty. */
final class JsonTree {

  private final Map<String, @Nullable Object> fields;

  private JsonTree(Map<String, @Nullable Object> fields) {
    this.fields = fields;
  }

  /**
   * Reads one object.
   *
   * @throws IOException when the text is no JSON object; the message names line and column
   */
  static JsonTree parse(String text) throws IOException {
    return parsed(new JsonFactory().createParser(text));
  }

  /** Reads one object; the stream is closed. */
  static JsonTree parse(InputStream in) throws IOException {
    return parsed(new JsonFactory().createParser(in));
  }

  private static JsonTree parsed(JsonParser made) throws IOException {
    try (JsonParser parser = made) {
      parser.nextToken();
      if (read(parser) instanceof JsonTree tree) {
        return tree;
      }
      throw new IOException("expected a JSON object");
    }
  }

  private static @Nullable Object read(JsonParser parser) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == null) {
      throw new IOException("the JSON ends too early");
    }
    return switch (token) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      case VALUE_NULL -> null;
      case VALUE_TRUE, VALUE_FALSE -> parser.getBooleanValue();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getNumberValue();
      default -> parser.getText();
    };
  }

  private static JsonTree object(JsonParser parser) throws IOException {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      fields.put(name, read(parser));
    }
    return new JsonTree(fields);
  }

  private static List<@Nullable Object> array(JsonParser parser) throws IOException {
    List<@Nullable Object> values = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      values.add(read(parser));
    }
    return values;
  }

  Map<String, @Nullable Object> fields() {
    return fields;
  }

  /** The field as text; null when it is missing or null. */
  @Nullable String textOrNull(String name) {
    Object value = fields.get(name);
    return value == null ? null : value.toString();
  }

  /** The field as text; empty when it is missing or null. */
  String text(String name) {
    String text = textOrNull(name);
    return text == null ? "" : text;
  }

  long large(String name) {
    return fields.get(name) instanceof Number number ? number.longValue() : 0;
  }

  int number(String name) {
    return fields.get(name) instanceof Number number ? number.intValue() : 0;
  }

  /** The field as an object; an empty one when it is missing or null. */
  JsonTree tree(String name) {
    return fields.get(name) instanceof JsonTree tree ? tree : new JsonTree(Map.of());
  }

  /** The objects of a list. */
  List<JsonTree> trees(String name) {
    List<JsonTree> trees = new ArrayList<>();
    for (Object value : list(name)) {
      if (value instanceof JsonTree tree) {
        trees.add(tree);
      }
    }
    return trees;
  }

  /** The lists of a list. */
  List<List<?>> lists(String name) {
    List<List<?>> lists = new ArrayList<>();
    for (Object value : list(name)) {
      if (value instanceof List<?> list) {
        lists.add(list);
      }
    }
    return lists;
  }

  /** The texts of a list. */
  List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    for (Object value : list(name)) {
      if (value != null) {
        texts.add(value.toString());
      }
    }
    return texts;
  }

  /** An object whose values are texts. */
  Map<String, String> textMap(String name) {
    Map<String, String> map = new LinkedHashMap<>();
    tree(name).fields.forEach((key, value) -> map.put(key, value == null ? "" : value.toString()));
    return map;
  }

  private List<?> list(String name) {
    return fields.get(name) instanceof List<?> list ? list : List.of();
  }
}
