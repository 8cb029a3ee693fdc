package dev.ichor.artefact.etcd;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.ichor.artefact.api.ApiAnswer;
import dev.ichor.artefact.api.ApiTable;
import dev.ichor.artefact.table.Table;
import dev.ichor.collect.Artefact;
import dev.ichor.collect.Document;
import dev.ichor.collect.Notes;
import dev.ichor.collect.Notes.AliasKind;
import dev.ichor.fact.Fact;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.Reason;
import dev.ichor.fact.etcd.EtcdMemberStatus;
import dev.ichor.observation.Locator;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/**
 * What the etcd of a machine says of itself, as {@code talosctl etcd status} prints it.
 *
 * <pre>{@code
 * NODE       MEMBER             DB SIZE   IN USE            LEADER             RAFT INDEX   RAFT TERM   RAFT APPLIED INDEX   LEARNER   ERRORS
 * 10.5.0.2   c3d3020cf75b8728   2.3 MB    1.6 MB (71.23%)   0000000000000000   3423         2           3423                 false     etcdserver: no leader
 * }</pre>
 */
public final class EtcdStatuses implements Artefact {

  private static final List<String> UNITS = List.of("B", "kB", "MB", "GB", "TB");
  private static final Pattern SIZE = Pattern.compile("([0-9.]+) ?([kKMGT]?i?B)");
  private static final Pattern PERCENT = Pattern.compile("\\(([0-9]+)(?:\\.[0-9]+)?%\\)");
  private static final Pattern ZEROS = Pattern.compile("0*");

  @Override
  public ArtefactId id() {
    return ArtefactId.TALOS_ETCD_STATUS;
  }

  @Override
  public Set<Class<? extends Fact>> yields() {
    return Set.of(EtcdMemberStatus.class);
  }

  @Override
  public void observe(Document document, Notes notes) throws IOException {
    String text = document.text();
    Table table =
        ApiAnswer.is(text)
            ? ApiTable.etcdStatus(text)
            : Table.read(text, List.of("MEMBER", "DB SIZE", "LEADER"));
    for (Table.Row row : table.rows()) {
      try {
        note(row, document, notes);
      } catch (NumberFormatException e) {
        notes.notExamined(
            Reason.BROKEN, "line " + row.line() + ": expected sizes and numbers in the row");
      }
    }
  }

  private static void note(Table.Row row, Document document, Notes notes) {
    String id = row.cell("MEMBER");
    String leader = ZEROS.matches(row.cell("LEADER")) ? "" : row.cell("LEADER");
    String errors = row.cell("ERRORS");
    notes.fact(
        new EtcdMemberStatus(
            document.node(),
            id,
            leader,
            megabytes(row.cell("DB SIZE")),
            percent(row.cell("IN USE")),
            Integer.parseInt(row.cell("RAFT TERM")),
            Long.parseLong(row.cell("RAFT INDEX")),
            row.cell("LEARNER").equals("true"),
            errors),
        new Locator.FileLine(document.path(), row.line()),
        null,
        "member "
            + id
            + ", DB size "
            + row.cell("DB SIZE")
            + ", in use "
            + row.cell("IN USE")
            + ", leader "
            + (leader.isEmpty() ? "none" : leader)
            + (errors.isEmpty() ? "" : ", errors: " + errors));
    notes.alias(document.node(), AliasKind.ETCD_MEMBER_ID, id);
  }

  private static int megabytes(String text) {
    Matcher size = SIZE.matcher(text);
    if (!size.find()) {
      throw new NumberFormatException(text);
    }
    int thousands = UNITS.indexOf(size.group(2).replace("K", "k").replace("i", ""));
    double bytes = Double.parseDouble(size.group(1)) * Math.pow(1000, Math.max(0, thousands));
    return (int) Math.min(Integer.MAX_VALUE, Math.round(bytes / 1e6));
  }

  private static int percent(String text) {
    Matcher percent = PERCENT.matcher(text);
    return percent.find() ? Integer.parseInt(percent.group(1)) : 100;
  }
}
