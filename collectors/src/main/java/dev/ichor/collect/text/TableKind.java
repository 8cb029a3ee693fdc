package dev.ichor.collect.text;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Tables of talosctl and kubectl, by the titles that only they have. */
@SuppressWarnings("ImmutableEnumChecker") // predicates without state, lists that nobody changes
enum TableKind {
  RESOURCES(
      row -> row.cell("VERSION").matches("[0-9]+|undefined") && !row.cell("ID").isEmpty(),
      "NAMESPACE",
      "TYPE",
      "ID",
      "VERSION"),
  SERVICES(
      row ->
          row.cell("HEALTH").matches("OK|Fail|\\?") && row.cell("SERVICE").matches("[a-z0-9.-]+"),
      "SERVICE",
      "STATE",
      "HEALTH"),
  ETCD_STATUS(row -> Shapes.HEX.matches(row.cell("MEMBER")), "MEMBER", "DB SIZE", "LEADER"),
  ETCD_MEMBERS(row -> Shapes.HEX.matches(row.cell("ID")), "ID", "HOSTNAME", "PEER URLS"),
  ETCD_ALARMS(row -> Shapes.HEX.matches(row.cell("MEMBER")), "MEMBER", "ALARM"),
  MEMORY(row -> row.cell("TOTAL").matches("[0-9]+"), "TOTAL", "USED", "FREE", "AVAILABLE"),
  MOUNTS(
      row -> row.cell("PERCENT USED").endsWith("%"),
      "SIZE(GB)",
      "AVAILABLE(GB)",
      "PERCENT USED",
      "MOUNTED ON"),
  CONTAINERS(
      row -> row.cell("STATUS").matches("[A-Z_]+"), "NAMESPACE", "ID", "IMAGE", "PID", "STATUS"),
  NODES(
      row -> row.cell("VERSION").startsWith("v") && row.cell("STATUS").contains("Ready"),
      "NAME",
      "STATUS",
      "ROLES",
      "VERSION"),
  PODS(row -> row.cell("READY").matches("[0-9]+/[0-9]+"), "NAME", "READY", "STATUS", "RESTARTS"),
  SIGNING_REQUESTS(
      row -> row.cell("CONDITION").matches("(?:Pending|Approved|Denied|Failed|Issued|,)+"),
      "NAME",
      "SIGNERNAME",
      "REQUESTOR",
      "CONDITION"),
  EVENTS(row -> row.cell("TYPE").matches("Normal|Warning"), "TYPE", "REASON", "OBJECT", "MESSAGE"),
  /** Read row by row, by log signatures. */
  WORKLOADS(row -> true, "NAME", "READY", "AVAILABLE"),
  TIME(row -> true, "NODE", "NTP-SERVER"),
  PROCESSES(row -> true, "PID", "STATE", "THREADS"),
  /** What happened some time ago; no row says when, so none tells of the present. */
  HISTORY(row -> !row.cell("ID").isEmpty(), "ID", "EVENT", "ACTOR", "MESSAGE"),
  STATS(row -> true, "NAMESPACE", "ID", "CPU"),
  OTHER(row -> true, "NAME", "AGE"),
  /** Any other table of talosctl: its rows are read as lines of the machines they name. */
  OF_MACHINES(row -> row.cell("NODE").matches("[0-9A-Za-z:]*[0-9.:-][0-9A-Za-z.:-]*"), "NODE");

  private static final class Shapes {
    private static final Pattern HEX = Pattern.compile("[0-9a-f]{8,16}");
  }

  private final Predicate<Row> row;
  private final List<String> titles;

  TableKind(Predicate<Row> row, String... titles) {
    this.row = row;
    this.titles = List.of(titles);
  }

  /** The kind of table with such a header. */
  static Optional<TableKind> of(Columns columns) {
    for (TableKind kind : values()) {
      if (columns.has(kind.titles.toArray(String[]::new))) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /** Whether what stands in a row is what such rows hold. */
  boolean takes(Row cells) {
    return row.test(cells);
  }
}
