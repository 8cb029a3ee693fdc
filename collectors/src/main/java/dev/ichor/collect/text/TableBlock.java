package dev.ichor.collect.text;

import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A table with its header. */
final class TableBlock extends Block {

  private static final String USER = "system:node:";
  private static final String OBJECT = "node/";

  private final TableKind kind;
  private final Columns columns;
  private final NodeName unnamed;
  private final Fragments fragments;
  private final List<Row> rows = new ArrayList<>();
  private final Map<Integer, NodeName> machines = new HashMap<>();
  private boolean begun;

  private TableBlock(TableKind kind, Columns columns, NodeName unnamed, Fragments fragments) {
    this.kind = kind;
    this.columns = columns;
    this.unnamed = unnamed;
    this.fragments = fragments;
  }

  /** The table that a line is the header of. */
  static Optional<Block> of(String line, NodeName unnamed, Fragments fragments) {
    return Columns.of(line)
        .flatMap(
            columns ->
                TableKind.of(columns)
                    .map(kind -> new TableBlock(kind, columns, unnamed, fragments)));
  }

  @Override
  protected boolean goesOn(String text, int number) {
    if (!begun) {
      begun = true;
      return true;
    }
    if (text.isBlank() || Columns.of(text).flatMap(TableKind::of).isPresent()) {
      return false;
    }
    boolean hasMore = kind == TableKind.OF_MACHINES || kind == TableKind.HISTORY;
    if (hasMore && !rows.isEmpty() && text.startsWith(" ")) {
      machines.put(number, new NodeName(rows.get(rows.size() - 1).cell("NODE")));
      return true;
    }
    Optional<Row> row = columns.row(text, number).filter(kind::takes);
    row.ifPresent(rows::add);
    row.ifPresent(cells -> machine(cells, number));
    return row.isPresent();
  }

  @Override
  boolean quotes(Line line) {
    return kind == TableKind.EVENTS || kind == TableKind.OF_MACHINES || kind == TableKind.WORKLOADS;
  }

  @Override
  boolean close() {
    if (rows.isEmpty()) {
      return true;
    }
    documents().forEach(fragments::read);
    for (Row row : rows) {
      if (kind == TableKind.PODS) {
        fragments.machine(row.cell("NODE"));
      } else if (kind == TableKind.SIGNING_REQUESTS && row.cell("REQUESTOR").startsWith(USER)) {
        fragments.machine(row.cell("REQUESTOR").substring(USER.length()));
      }
    }
    return true;
  }

  @Override
  Optional<NodeName> nodeAt(int number) {
    return Optional.ofNullable(machines.get(number));
  }

  private void machine(Row cells, int number) {
    String object = cells.cell("OBJECT");
    if (kind == TableKind.OF_MACHINES) {
      machines.put(number, new NodeName(cells.cell("NODE")));
    } else if (object.startsWith(OBJECT) && object.length() > OBJECT.length()) {
      machines.put(number, new NodeName(object.substring(OBJECT.length())));
    }
  }

  private Collection<Fragment> documents() {
    return switch (kind) {
      case RESOURCES -> {
        List<Fragment> documents =
            new ArrayList<>(new ResourceRows(fragments).documents(rows, unnamed));
        documents.addAll(PlainRows.serviceResources(rows, unnamed));
        yield documents;
      }
      case SERVICES -> PlainRows.services(rows, unnamed);
      case ETCD_STATUS -> PlainRows.tables(ArtefactId.TALOS_ETCD_STATUS, rows, unnamed);
      case ETCD_MEMBERS -> PlainRows.tables(ArtefactId.TALOS_ETCD_MEMBERS, rows, unnamed);
      case ETCD_ALARMS -> PlainRows.tables(ArtefactId.TALOS_ETCD_ALARMS, rows, unnamed);
      case MEMORY -> PlainRows.memory(rows, unnamed);
      case MOUNTS -> PlainRows.tables(ArtefactId.TALOS_MOUNTS, rows, unnamed);
      case CONTAINERS -> PlainRows.tables(ArtefactId.TALOS_CONTAINERS, rows, unnamed);
      case NODES -> List.of(ObjectRows.nodes(rows));
      case PODS ->
          ObjectRows.hasSystemPods(rows) ? List.of(ObjectRows.systemPods(rows)) : List.of();
      case SIGNING_REQUESTS -> List.of(ObjectRows.signingRequests(rows));
      case EVENTS, WORKLOADS, TIME, PROCESSES, HISTORY, STATS, OTHER, OF_MACHINES -> List.of();
    };
  }
}
