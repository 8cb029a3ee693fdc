package dev.ichor.artefact.machine;

import dev.ichor.artefact.cosi.CosiArtefact;
import dev.ichor.artefact.cosi.CosiNotes;
import dev.ichor.artefact.cosi.CosiResource;
import dev.ichor.collect.BrokenDocumentException;
import dev.ichor.fact.Fact;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.machine.ControlPlane;
import dev.ichor.fact.machine.Worker;
import java.util.Set;

/**
 * What a machine is configured to be; the spec is a plain word.
 *
 * <pre>{@code
 * metadata:
 *     namespace: config
 *     type: MachineTypes.config.talos.dev
 *     id: machine-type
 *     version: 2
 *     owner: config.MachineTypeController
 *     phase: running
 *     created: 2026-01-05T10:00:00Z
 *     updated: 2026-01-05T10:01:00Z
 * spec: controlplane
 * }</pre>
 */
public final class MachineTypes extends CosiArtefact {

  /** The observer. */
  public MachineTypes() {
    super(
        ArtefactId.TALOS_MACHINE_TYPE,
        "MachineTypes.config.talos.dev",
        Set.of(ControlPlane.class, Worker.class));
  }

  @Override
  protected void observe(CosiResource resource, CosiNotes notes) throws BrokenDocumentException {
    switch (resource.spec().text()) {
      case "controlplane", "init" -> note(new ControlPlane(notes.node()), resource, notes);
      case "worker" -> note(new Worker(notes.node()), resource, notes);
      case "unknown" -> {}
      default ->
          throw new BrokenDocumentException(
              "line "
                  + resource.spec().line()
                  + ": '"
                  + resource.spec().text()
                  + "' is no machine type; expected controlplane, worker, init or unknown");
    }
  }

  private static void note(Fact role, CosiResource resource, CosiNotes notes) {
    notes.fact(role, "", "machine type " + resource.spec().text());
  }
}
