package dev.ichor.artefact.machine;

import dev.ichor.artefact.cosi.CosiArtefact;
import dev.ichor.artefact.cosi.CosiNotes;
import dev.ichor.artefact.cosi.CosiResource;
import dev.ichor.artefact.yaml.YamlValue;
import dev.ichor.collect.BrokenDocumentException;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.machine.MemoryTotal;
import java.util.Set;

/**
 * The memory of a machine, in kB as in {@code /proc/meminfo}.
 *
 * <pre>{@code
 * metadata:
 *     namespace: perf
 *     type: MemoryStats.perf.talos.dev
 *     id: latest
 *     version: 2
 *     owner: perf.StatsController
 *     phase: running
 *     created: 2026-01-05T10:00:00Z
 *     updated: 2026-01-05T10:01:00Z
 * spec:
 *     total: 4025336
 *     available: 2097152
 * }</pre>
 */
public final class MemoryStats extends CosiArtefact {

  /** The observer. */
  public MemoryStats() {
    super(ArtefactId.TALOS_MEMORY, "MemoryStats.perf.talos.dev", Set.of(MemoryTotal.class));
  }

  @Override
  protected void observe(CosiResource resource, CosiNotes notes) throws BrokenDocumentException {
    YamlValue total = resource.spec().key("total");
    long kibibytes = total.number(-1);
    if (kibibytes < 0) {
      throw resource.broken(total, "total", "is no number of kB");
    }
    int mebibytes = (int) Math.min(Integer.MAX_VALUE, kibibytes / 1024);
    notes.fact(new MemoryTotal(notes.node(), mebibytes), "total", "total: " + total.text() + " kB");
  }
}
