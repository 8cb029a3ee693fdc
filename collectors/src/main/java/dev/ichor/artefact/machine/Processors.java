package dev.ichor.artefact.machine;

import dev.ichor.artefact.cosi.CosiArtefact;
import dev.ichor.artefact.cosi.CosiNotes;
import dev.ichor.artefact.cosi.CosiResource;
import dev.ichor.collect.BrokenDocumentException;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.machine.Processor;
import java.util.Set;

/**
 * The processors of a machine.
 *
 * <pre>{@code
 * metadata:
 *     namespace: hardware
 *     type: Processors.hardware.talos.dev
 *     id: CPU-0
 *     version: 1
 *     owner: hardware.SystemInfoController
 *     phase: running
 *     created: 2026-01-05T10:00:00Z
 *     updated: 2026-01-05T10:00:00Z
 * spec:
 *     socket: CPU 0
 *     manufacturer: QEMU
 *     productName: pc-q35-9.0
 *     maxSpeedMhz: 2000
 *     bootSpeedMhz: 2000
 *     status: 65
 *     coreCount: 1
 *     coreEnabled: 1
 *     threadCount: 1
 * }</pre>
 *
 * <p>Counts that the firmware does not tell are left out of the document. A machine without such
 * firmware, like most boards and all containers, has none.
 */
public final class Processors extends CosiArtefact {

  /** The observer. */
  public Processors() {
    super(ArtefactId.TALOS_CPUS, "Processors.hardware.talos.dev", Set.of(Processor.class));
  }

  @Override
  protected void observe(CosiResource resource, CosiNotes notes) throws BrokenDocumentException {
    int cores = count(resource, "coreCount");
    int threads = count(resource, "threadCount");
    notes.fact(
        new Processor(notes.node(), resource.id(), cores, threads),
        "",
        resource.id() + " cores: " + cores + ", threads: " + threads);
  }

  private static int count(CosiResource resource, String field) {
    return (int) Math.min(Integer.MAX_VALUE, resource.spec().key(field).number(0));
  }
}
