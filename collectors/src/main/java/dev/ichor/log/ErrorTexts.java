package dev.ichor.log;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which words of an error text mean which constant of the vocabulary, e.g. {@code i/o timeout} is
 * {@code DialError.TIMEOUT}. Errors of Go wrap one another, so a text can hold words of several
 * constants; the order in {@code texts.yaml} decides: what lies innermost stands first there.
 */
public final class ErrorTexts {

  private static final String FILE = "texts.yaml";
  private static final String ITEM = "\u001f";

  private final Map<String, Map<String, List<String>>> texts;

  private ErrorTexts(Map<String, Map<String, List<String>>> texts) {
    this.texts = texts;
  }

  private static final class Holder {
    private static final ErrorTexts BUILTIN = of(SignatureTable.lines(SignatureTable.TEXTS));

    private static ErrorTexts of(List<String> rows) {
      return rows.isEmpty() ? fromFile() : read(rows);
    }
  }

  /** The texts that Ichor knows. */
  public static ErrorTexts builtin() {
    return Holder.BUILTIN;
  }

  /**
   * The first constant one of whose texts occurs.
   *
   * @return empty when no text of the enum occurs
   */
  public <E extends Enum<E>> Optional<E> read(Class<E> type, String error) {
    return constant(type, error).map(type::cast);
  }

  /** As {@link #read}, where the type of the enum is not known statically. */
  Optional<Enum<?>> constant(Class<?> type, String error) {
    for (Map.Entry<String, List<String>> entry :
        texts.getOrDefault(type.getSimpleName(), Map.of()).entrySet()) {
      if (entry.getValue().stream().anyMatch(error::contains)) {
        return named(type, entry.getKey());
      }
    }
    return Optional.empty();
  }

  /** Whether texts of the enum are known. */
  boolean knows(Class<?> type) {
    return texts.containsKey(type.getSimpleName());
  }

  /** The constants that texts are given for, by enum. */
  Map<String, Map<String, List<String>>> all() {
    return texts;
  }

  /** The constant of that name. */
  static Optional<Enum<?>> named(Class<?> type, String name) {
    for (Object constant : type.getEnumConstants()) {
      if (((Enum<?>) constant).name().equals(name)) {
        return Optional.of((Enum<?>) constant);
      }
    }
    return Optional.empty();
  }

  /** What is written down for people to edit; the build makes the table of it. */
  static ErrorTexts fromFile() {
    Map<String, Map<String, List<String>>> texts = new LinkedHashMap<>();
    YamlTree.resource(FILE)
        .entries()
        .forEach(
            (type, constants) -> {
              Map<String, List<String>> byConstant = new LinkedHashMap<>();
              constants.entries().forEach((name, words) -> byConstant.put(name, words.texts()));
              texts.put(type, byConstant);
            });
    return new ErrorTexts(texts);
  }

  /** The rows of the table: enum, constant, texts. */
  List<String> rows() {
    List<String> rows = new ArrayList<>();
    texts.forEach(
        (type, constants) ->
            constants.forEach(
                (name, words) ->
                    rows.add(String.join("\t", type, name, String.join(ITEM, words)))));
    return rows;
  }

  static ErrorTexts read(List<String> rows) {
    Map<String, Map<String, List<String>>> texts = new LinkedHashMap<>();
    for (String row : rows) {
      String[] cells = row.split("\t", -1);
      texts
          .computeIfAbsent(cells[0], type -> new LinkedHashMap<>())
          .put(cells[1], List.of(cells[2].split(ITEM, -1)));
    }
    return new ErrorTexts(texts);
  }
}
