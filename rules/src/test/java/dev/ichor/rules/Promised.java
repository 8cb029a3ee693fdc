package dev.ichor.rules;

import dev.ichor.conclusion.ExplainsEntry;
import dev.ichor.conclusion.ExplainsEntry.Scope;
import dev.ichor.conclusion.Kind;
import dev.ichor.conclusion.Severity;
import dev.ichor.conclusion.SubjectKind;
import dev.ichor.rules.WholeBase.Pending;
import dev.ichor.rules.WholeBase.Promise;
import dev.ichor.yaml.Yaml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** What Ichor must come to know, and what of it is still to come. */
final class Promised {

  private static final Path RESOURCES = Path.of("src/test/resources");

  private Promised() {}

  private static String text(String name) {
    try {
      return Files.readString(RESOURCES.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }

  /** The problems that Ichor must be able to name, whether rules conclude them yet or not. */
  static List<Promise> problems() {
    return Yaml.parse("problems.yaml", text("problems.yaml"), 1).items().stream()
        .map(Promised::problem)
        .toList();
  }

  static List<String> ids() {
    return problems().stream().map(Promise::id).sorted().toList();
  }

  private static Promise problem(Yaml item) {
    item.allow("id", "rows", "subject", "kind", "severity", "tags", "explains");
    String id = item.get("id").text();
    return new Promise(
        id,
        item.get("rows").texts(),
        SubjectKind.valueOf(constant(item.get("subject"))),
        Kind.valueOf(constant(item.get("kind"))),
        Severity.valueOf(constant(item.get("severity"))),
        item.find("explains").stream()
            .flatMap(list -> list.items().stream())
            .map(edge -> edge(id, edge))
            .toList());
  }

  private static ExplainsEntry edge(String cause, Yaml edge) {
    return edge.isMapping()
        ? new ExplainsEntry(cause, edge.get("id").text(), Scope.valueOf(constant(edge.get("when"))))
        : new ExplainsEntry(cause, edge.text(), Scope.SAME_NODE);
  }

  private static String constant(Yaml written) {
    return written.text().toUpperCase(Locale.ROOT).replace('-', '_');
  }

  static Pending pending() {
    Yaml yaml =
        Yaml.parse("pending.yaml", text("pending.yaml"), 1).allow("ids", "factTypes", "edges");
    return new Pending(
        places(yaml.get("ids")), places(yaml.get("factTypes")), places(yaml.get("edges")));
  }

  private static SortedMap<String, String> places(Yaml list) {
    SortedMap<String, String> places = new TreeMap<>();
    for (Yaml item : list.items()) {
      if (places.put(item.text(), item.origin()) != null) {
        throw item.fault("'" + item.text() + "' stands here twice; drop one");
      }
    }
    return places;
  }

  /** The rows of the coverage contract, in its order. */
  static List<ContractRow> contract() {
    return text("coverage-rows.tsv")
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("\t", -1))
        .map(cell -> new ContractRow(cell[0], cell[1], cell[2], cell[3], cell[4]))
        .toList();
  }

  /** The ids of the rows of the coverage contract. */
  static Set<String> rows() {
    Set<String> rows = new TreeSet<>();
    contract().forEach(row -> rows.add(row.id()));
    return rows;
  }
}
