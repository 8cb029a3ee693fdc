package dev.ichor.collect.text;

import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows of tables that their observers read as talosctl prints them, straightened again. */
final class PlainRows {

  private PlainRows() {}

  /** One document for each machine: the table with its columns aligned. */
  static Collection<Fragment> tables(ArtefactId artefact, List<Row> rows, NodeName unnamed) {
    Map<NodeName, List<Row>> byNode = new LinkedHashMap<>();
    for (Row row : rows) {
      byNode.computeIfAbsent(node(row, unnamed), key -> new ArrayList<>()).add(row);
    }
    List<Fragment> documents = new ArrayList<>();
    byNode.forEach(
        (node, own) -> {
          Fragment document = new Fragment(artefact, node);
          List<Integer> widths = widths(own);
          document.add(line(own.get(0).titles(), widths), own.get(0).number());
          own.forEach(row -> document.add(line(row.cells(), widths), row.number()));
          documents.add(document);
        });
    return documents;
  }

  static NodeName node(Row row, NodeName unnamed) {
    return row.cell("NODE").isEmpty() ? unnamed : new NodeName(row.cell("NODE"));
  }

  private static List<Integer> widths(List<Row> rows) {
    List<Integer> widths = new ArrayList<>();
    for (int i = 0; i < rows.get(0).titles().size(); i++) {
      int column = i;
      int widest =
          rows.stream()
              .map(row -> row.cells().get(column))
              .mapToInt(cell -> cell.codePointCount(0, cell.length()))
              .max()
              .orElse(0);
      widths.add(Math.max(widest, rows.get(0).titles().get(i).length()) + 3);
    }
    return widths;
  }

  private static String line(List<String> cells, List<Integer> widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      String cell = cells.get(i);
      int length = cell.codePointCount(0, cell.length());
      line.append(cell).append(" ".repeat(widths.get(i) - length));
    }
    return line.toString().stripTrailing();
  }

  /** One document for each service: its state with the one event that the list shows. */
  static List<Fragment> services(List<Row> rows, NodeName unnamed) {
    List<Fragment> documents = new ArrayList<>();
    for (Row row : rows) {
      Fragment document = new Fragment(ArtefactId.TALOS_SERVICES, node(row, unnamed)).excerpt();
      int number = row.number();
      document.add("ID       " + row.cell("SERVICE"), number);
      document.add("STATE    " + row.cell("STATE"), number);
      document.add("HEALTH   " + row.cell("HEALTH"), number);
      String age = row.cell("LAST CHANGE").replace(" ago", "").strip();
      if (!age.isEmpty() && !row.cell("LAST EVENT").isEmpty()) {
        String event = "[" + row.cell("STATE") + "]: " + row.cell("LAST EVENT");
        document.add("EVENTS   " + event + " (" + age + " ago)", number);
      }
      documents.add(document);
    }
    return documents;
  }

  /** Services as {@code talosctl get services} shows them: those that run, and their health. */
  static List<Fragment> serviceResources(List<Row> rows, NodeName unnamed) {
    List<Fragment> documents = new ArrayList<>();
    for (Row row : rows) {
      if (row.cell("TYPE").equals("Service") && row.cell("RUNNING").equals("true")) {
        boolean unknown = row.cell("HEALTH UNKNOWN").equals("true");
        String health = unknown ? "?" : row.cell("HEALTHY").equals("true") ? "OK" : "Fail";
        documents.add(
            new Fragment(ArtefactId.TALOS_SERVICES, node(row, unnamed))
                .excerpt()
                .add("ID       " + row.cell("ID"), row.number())
                .add("STATE    Running", row.number())
                .add("HEALTH   " + health, row.number()));
      }
    }
    return documents;
  }

  /** The memory of each machine, which talosctl prints in MiB. */
  static List<Fragment> memory(List<Row> rows, NodeName unnamed) {
    List<Fragment> documents = new ArrayList<>();
    for (Row row : rows) {
      String kibibytes = row.cell("TOTAL") + "000";
      long total = Long.parseLong(kibibytes.substring(0, Math.min(15, kibibytes.length())));
      FlowYaml resource =
          new FlowYaml()
              .put("metadata.type", "MemoryStats.perf.talos.dev")
              .put("metadata.id", "latest")
              .put("spec.total", String.valueOf(total / 1000 * 1024));
      documents.add(
          new Fragment(ArtefactId.TALOS_MEMORY, node(row, unnamed))
              .add(resource.toString(), row.number()));
    }
    return documents;
  }
}
