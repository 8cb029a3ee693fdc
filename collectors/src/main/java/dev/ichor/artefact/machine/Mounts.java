package dev.ichor.artefact.machine;

import dev.ichor.artefact.api.ApiAnswer;
import dev.ichor.artefact.api.ApiTable;
import dev.ichor.artefact.table.Table;
import dev.ichor.collect.Artefact;
import dev.ichor.collect.Document;
import dev.ichor.collect.Notes;
import dev.ichor.fact.Fact;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.Reason;
import dev.ichor.fact.machine.MountUsage;
import dev.ichor.observation.Locator;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/**
 * How full the mounted file systems of a machine are. Sizes are in GB of 1e9 bytes.
 *
 * <pre>{@code
 * FILESYSTEM   SIZE(GB)   USED(GB)   AVAILABLE(GB)   PERCENT USED   MOUNTED ON
 * /dev/vda5    270.55     217.50     53.05           80.39%         /var
 * tmpfs        12.64      0.00       12.64           0.01%          /run
 * }</pre>
 *
 * <p>The file systems of containers and pods are left out: they repeat {@code /var} or are the
 * workloads' own.
 */
public final class Mounts implements Artefact {

  private static final List<String> OF_CONTAINERS =
      List.of("/run/containerd/", "/var/lib/kubelet/pods/", "/var/lib/kubelet/plugins/");

  private static final List<String> COLUMNS =
      List.of("SIZE(GB)", "AVAILABLE(GB)", "PERCENT USED", "MOUNTED ON");

  @Override
  public ArtefactId id() {
    return ArtefactId.TALOS_MOUNTS;
  }

  @Override
  public Set<Class<? extends Fact>> yields() {
    return Set.of(MountUsage.class);
  }

  @Override
  public void observe(Document document, Notes notes) throws IOException {
    String text = document.text();
    Table table = ApiAnswer.is(text) ? ApiTable.mounts(text) : Table.read(text, COLUMNS);
    notes.remark(table.rows().size() + " file systems");
    for (Table.Row row : table.rows()) {
      String mountPoint = row.cell("MOUNTED ON");
      if (OF_CONTAINERS.stream().noneMatch(mountPoint::startsWith)) {
        note(row, mountPoint, document, notes);
      }
    }
  }

  private static void note(Table.Row row, String mountPoint, Document document, Notes notes) {
    try {
      double used = Double.parseDouble(row.cell("PERCENT USED").replace("%", ""));
      notes.fact(
          new MountUsage(
              document.node(),
              mountPoint,
              megabytes(row.cell("SIZE(GB)")),
              megabytes(row.cell("AVAILABLE(GB)")),
              (int) used),
          new Locator.FileLine(document.path(), row.line()),
          null,
          mountPoint + " is " + row.cell("PERCENT USED") + " full");
    } catch (NumberFormatException e) {
      notes.notExamined(
          Reason.BROKEN, "line " + row.line() + ": expected numbers in the row of " + mountPoint);
    }
  }

  private static int megabytes(String gigabytes) {
    return (int) Math.min(Integer.MAX_VALUE, Math.round(Double.parseDouble(gigabytes) * 1000));
  }
}
