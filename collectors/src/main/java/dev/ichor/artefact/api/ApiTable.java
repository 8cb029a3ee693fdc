package dev.ichor.artefact.api;

import dev.ichor.artefact.table.Table;
import dev.ichor.artefact.yaml.YamlValue;
import dev.ichor.collect.BrokenDocumentException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Answers of the Talos API as the tables that talosctl makes of them, without rounding. */
public final class ApiTable {

  private static final double GIGA = 1e9;

  private ApiTable() {}

  /** Makes a row's cells of an element. */
  private interface Cells {
    Map<String, String> of(YamlValue element) throws BrokenDocumentException;
  }

  private static Table table(String text, String field, Cells cells)
      throws BrokenDocumentException {
    List<Table.Row> rows = new ArrayList<>();
    for (YamlValue element : ApiAnswer.elements(text, field)) {
      rows.add(new Table.Row(element.line(), cells.of(element)));
    }
    return new Table(List.copyOf(rows));
  }

  /** What {@code EtcdMemberList} answers. */
  public static Table etcdMembers(String text) throws BrokenDocumentException {
    return table(
        text,
        "members",
        member ->
            Map.of(
                "ID", ApiAnswer.hex(member.key("id")),
                "HOSTNAME", member.key("hostname").text(),
                "PEER URLS", joined(member.key("peer_urls"), ","),
                "LEARNER", String.valueOf(member.key("is_learner").flag())));
  }

  /** What {@code EtcdAlarmList} answers. */
  public static Table etcdAlarms(String text) throws BrokenDocumentException {
    return table(
        text,
        "member_alarms",
        alarm ->
            Map.of(
                "MEMBER", ApiAnswer.hex(alarm.key("member_id")),
                "ALARM", alarm.key("alarm").scalar().orElse("NONE")));
  }

  /** What {@code EtcdStatus} answers. */
  public static Table etcdStatus(String text) throws BrokenDocumentException {
    return table(text, "member_status", ApiTable::etcdStatus);
  }

  private static Map<String, String> etcdStatus(YamlValue status) throws BrokenDocumentException {
    long size = status.key("db_size").number(0);
    long used = status.key("db_size_in_use").number(0);
    double percent = size == 0 ? 0 : 100.0 * used / size;
    return Map.of(
        "MEMBER", ApiAnswer.hex(status.key("member_id")),
        "DB SIZE", size + " B",
        "IN USE", String.format(Locale.ROOT, "%d B (%.2f%%)", used, percent),
        "LEADER", ApiAnswer.hex(status.key("leader")),
        "RAFT INDEX", status.key("raft_index").scalar().orElse("0"),
        "RAFT TERM", status.key("raft_term").scalar().orElse("0"),
        "LEARNER", String.valueOf(status.key("is_learner").flag()),
        "ERRORS", joined(status.key("errors"), ", "));
  }

  /** What {@code Containers} answers. */
  public static Table containers(String text) throws BrokenDocumentException {
    return table(
        text,
        "containers",
        container ->
            Map.of("ID", container.key("id").text(), "STATUS", container.key("status").text()));
  }

  /** What {@code Mounts} answers; file systems without a size, such as /proc, are not shown. */
  public static Table mounts(String text) throws BrokenDocumentException {
    List<Table.Row> rows = new ArrayList<>();
    for (YamlValue mount : ApiAnswer.elements(text, "stats")) {
      if (mount.key("size").number(0) > 0) {
        rows.add(new Table.Row(mount.line(), mount(mount)));
      }
    }
    return new Table(List.copyOf(rows));
  }

  private static Map<String, String> mount(YamlValue mount) {
    double size = mount.key("size").number(0);
    double available = mount.key("available").number(0);
    double percent = size == 0 ? 0 : 100 * (size - available) / size;
    return Map.of(
        "SIZE(GB)", String.valueOf(size / GIGA),
        "AVAILABLE(GB)", String.valueOf(available / GIGA),
        "PERCENT USED", String.format(Locale.ROOT, "%.2f%%", percent),
        "MOUNTED ON", mount.key("mounted_on").text());
  }

  private static String joined(YamlValue list, String separator) {
    return String.join(separator, list.elements().stream().map(YamlValue::text).toList());
  }
}
