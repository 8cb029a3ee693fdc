package dev.ichor.log;

import dev.ichor.fact.LogFact;
import dev.ichor.fact.coverage.ArtefactId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * The signatures as rows of a table, one a line, without their examples: reading YAML at every
 * start costs as much as loading the rules. The build writes it beside the files that it is made
 * of.
 */
public final class SignatureTable {

  /** What the words of errors mean ({@link ErrorTexts}). */
  static final String TEXTS = "texts.tsv";

  private static final String RESOURCE = "signatures.tsv";
  private static final String ITEM = "\u001f";
  private static final String PART = "\u001e";
  private static final int COLUMNS = 11;

  private SignatureTable() {}

  /** Build step: writes the table of the built-in signatures below the folder given. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]).resolve("dev/ichor/log");
    Files.createDirectories(folder);
    write(folder.resolve(TEXTS), ErrorTexts.fromFile().rows());
    write(folder.resolve(RESOURCE), rows(SignatureBase.fromFiles().signatures()));
  }

  private static void write(Path file, List<String> rows) throws IOException {
    Files.writeString(file, String.join("\n", rows) + "\n");
  }

  /** The signatures of the table beside this class; empty when it was not built. */
  static List<Signature> builtIn() {
    return read(lines(RESOURCE));
  }

  /** The rows of a table beside this class; empty when it was not built. */
  static List<String> lines(String table) {
    try (InputStream in = SignatureTable.class.getResourceAsStream(table)) {
      return in == null
          ? List.of()
          : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + table, e);
    }
  }

  static List<String> rows(List<Signature> signatures) {
    return signatures.stream().map(SignatureTable::row).toList();
  }

  private static String row(Signature signature) {
    List<String> set = new ArrayList<>();
    signature.set().forEach((name, value) -> set.add(name + PART + constant(value)));
    String row =
        String.join(
            "\t",
            signature.id(),
            list(signature.where().stream().map(ArtefactId::name).toList()),
            list(signature.contains()),
            signature.pattern().text(),
            list(new TreeSet<>(signature.pattern().groups())),
            signature.yields().getName(),
            list(set),
            signature.source(),
            signature.place(),
            list(signature.unless()),
            signature.part().name());
    if (row.indexOf('\n') >= 0 || row.split("\t", -1).length != COLUMNS) {
      throw new IllegalArgumentException(
          signature.place() + ": a tab or line end cannot stand in a signature; write \\t or \\n");
    }
    return row;
  }

  private static String constant(Object value) {
    return value instanceof Enum<?> constant ? constant.name() : value.toString();
  }

  private static String list(Collection<String> items) {
    return String.join(ITEM, items);
  }

  static List<Signature> read(List<String> rows) {
    return rows.stream().map(SignatureTable::signature).toList();
  }

  private static Signature signature(String row) {
    String[] cells = row.split("\t", -1);
    Class<? extends LogFact> yields = type(cells[5]);
    Set<ArtefactId> where = EnumSet.noneOf(ArtefactId.class);
    items(cells[1]).forEach(name -> where.add(ArtefactId.valueOf(name)));
    return new Signature(
        cells[0],
        where,
        items(cells[2]),
        LinePattern.known(cells[3], Set.copyOf(items(cells[4]))),
        yields,
        set(cells[6], yields),
        cells[7],
        List.of(),
        List.of(),
        cells[8],
        items(cells[9]),
        LinePart.valueOf(cells[10]));
  }

  private static Map<String, Object> set(String cell, Class<? extends LogFact> yields) {
    Map<String, Object> set = new LinkedHashMap<>();
    if (!cell.isEmpty()) {
      Map<String, Class<?>> own = LogFactShape.of(yields).own();
      for (String item : items(cell)) {
        String[] parts = item.split(PART, -1);
        Class<?> type = Objects.requireNonNull(own.get(parts[0]));
        Object value =
            type.isEnum()
                ? ErrorTexts.named(type, parts[1]).orElse(null)
                : ComponentValue.read(type, parts[1]);
        set.put(parts[0], Objects.requireNonNull(value, item));
      }
    }
    return set;
  }

  private static List<String> items(String cell) {
    return cell.isEmpty() ? List.of() : Arrays.asList(cell.split(ITEM, -1));
  }

  private static Class<? extends LogFact> type(String name) {
    try {
      return Class.forName(name, false, SignatureTable.class.getClassLoader())
          .asSubclass(LogFact.class);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("the table of signatures names no class: " + name, e);
    }
  }
}
