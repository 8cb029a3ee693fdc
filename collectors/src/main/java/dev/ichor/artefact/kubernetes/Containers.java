package dev.ichor.artefact.kubernetes;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.ichor.artefact.api.ApiAnswer;
import dev.ichor.artefact.api.ApiTable;
import dev.ichor.artefact.table.Table;
import dev.ichor.collect.Artefact;
import dev.ichor.collect.Document;
import dev.ichor.collect.Notes;
import dev.ichor.fact.Fact;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.kubernetes.CriContainer;
import dev.ichor.fact.kubernetes.CriState;
import dev.ichor.observation.Locator;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * The containers and pod sandboxes of the container runtime, as {@code talosctl containers -k}
 * prints them.
 *
 * <pre>{@code
 * NODE       NAMESPACE   ID                                                            IMAGE                                    PID   STATUS
 * 10.5.0.2   k8s.io      kube-system/kube-apiserver-cp-1                               registry.k8s.io/pause:3.10.1             471   SANDBOX_READY
 * 10.5.0.2   k8s.io      └─ kube-system/kube-apiserver-cp-1:kube-apiserver:d1c09133b   registry.k8s.io/kube-apiserver:v1.36.3   0     CONTAINER_EXITED
 * }</pre>
 */
public final class Containers implements Artefact {

  private static final Pattern ID =
      Pattern.compile("[^A-Za-z0-9]*[^/]+/([^:]+)(?::([^:]+)(?::.*)?)?");

  @Override
  public ArtefactId id() {
    return ArtefactId.TALOS_CONTAINERS;
  }

  @Override
  public Set<Class<? extends Fact>> yields() {
    return Set.of(CriContainer.class);
  }

  @Override
  public void observe(Document document, Notes notes) throws IOException {
    String text = document.text();
    Table table =
        ApiAnswer.is(text) ? ApiTable.containers(text) : Table.read(text, List.of("ID", "STATUS"));
    notes.remark(table.rows().size() + (table.rows().size() == 1 ? " container" : " containers"));
    for (Table.Row row : table.rows()) {
      Matcher id = ID.matcher(row.cell("ID"));
      if (id.matches()) {
        String container = id.group(2) == null ? "" : id.group(2);
        notes.fact(
            new CriContainer(document.node(), id.group(1), container, state(row.cell("STATUS"))),
            new Locator.FileLine(document.path(), row.line()),
            null,
            row.cell("ID") + " " + row.cell("STATUS"));
      }
    }
  }

  private static CriState state(String word) {
    return Arrays.stream(CriState.values())
        .filter(state -> state.name().equals(word))
        .findFirst()
        .orElse(CriState.CONTAINER_UNKNOWN);
  }
}
