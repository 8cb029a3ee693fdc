package dev.ichor.artefact.etcd;

import dev.ichor.artefact.api.ApiAnswer;
import dev.ichor.artefact.api.ApiTable;
import dev.ichor.artefact.table.Table;
import dev.ichor.collect.Artefact;
import dev.ichor.collect.Document;
import dev.ichor.collect.Notes;
import dev.ichor.fact.Fact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.Reason;
import dev.ichor.fact.etcd.AlarmKind;
import dev.ichor.fact.etcd.EtcdAlarmRaised;
import dev.ichor.observation.Locator;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/**
 * The alarms that etcd raised, as {@code talosctl etcd alarm list} prints them. Each member tells
 * of the alarms of all, so the member counts and not the machine that was asked.
 *
 * <pre>{@code
 * NODE       MEMBER             ALARM
 * 10.5.0.2   c3d3020cf75b8728   NOSPACE
 * }</pre>
 */
public final class EtcdAlarms implements Artefact {

  @Override
  public ArtefactId id() {
    return ArtefactId.TALOS_ETCD_ALARMS;
  }

  @Override
  public Set<Class<? extends Fact>> yields() {
    return Set.of(EtcdAlarmRaised.class);
  }

  @Override
  public void observe(Document document, Notes notes) throws IOException {
    String text = document.text();
    Table table =
        ApiAnswer.is(text)
            ? ApiTable.etcdAlarms(text)
            : Table.read(text, List.of("MEMBER", "ALARM"));
    for (Table.Row row : table.rows()) {
      switch (row.cell("ALARM")) {
        case "NOSPACE" -> note(AlarmKind.NO_SPACE, row, document, notes);
        case "CORRUPT" -> note(AlarmKind.CORRUPT, row, document, notes);
        default ->
            notes.notExamined(
                Reason.BROKEN,
                "line "
                    + row.line()
                    + ": '"
                    + row.cell("ALARM")
                    + "' is no alarm; expected NOSPACE");
      }
    }
  }

  private static void note(AlarmKind kind, Table.Row row, Document document, Notes notes) {
    notes.fact(
        new EtcdAlarmRaised(new NodeName(row.cell("MEMBER")), kind),
        new Locator.FileLine(document.path(), row.line()),
        null,
        "member " + row.cell("MEMBER") + ", alarm " + row.cell("ALARM"));
  }
}
