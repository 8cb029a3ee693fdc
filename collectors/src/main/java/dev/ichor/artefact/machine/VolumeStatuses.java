package dev.ichor.artefact.machine;

import dev.ichor.artefact.cosi.CosiArtefact;
import dev.ichor.artefact.cosi.CosiNotes;
import dev.ichor.artefact.cosi.CosiResource;
import dev.ichor.collect.BrokenDocumentException;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.machine.VolumePhase;
import java.util.Set;

/**
 * The volumes of a machine and how far they got.
 *
 * <pre>{@code
 * metadata:
 *     namespace: runtime
 *     type: VolumeStatuses.block.talos.dev
 *     id: EPHEMERAL
 *     version: 2
 *     owner: block.VolumeManagerController
 *     phase: running
 *     created: 2026-01-05T10:00:00Z
 *     updated: 2026-01-05T10:01:00Z
 * spec:
 *     phase: failed
 *     type: partition
 *     errorMessage: no disks matched for volume
 * }</pre>
 */
public final class VolumeStatuses extends CosiArtefact {

  /** The observer. */
  public VolumeStatuses() {
    super(
        ArtefactId.TALOS_VOLUME_STATUS,
        "VolumeStatuses.block.talos.dev",
        Set.of(VolumePhase.class));
  }

  @Override
  protected void observe(CosiResource resource, CosiNotes notes) throws BrokenDocumentException {
    String phase = resource.required("phase");
    String error = resource.spec().key("errorMessage").text();
    notes.fact(new VolumePhase(notes.node(), resource.id(), phase, error), "phase");
  }
}
