package dev.ichor.artefact.time;

import dev.ichor.artefact.cosi.CosiArtefact;
import dev.ichor.artefact.cosi.CosiNotes;
import dev.ichor.artefact.cosi.CosiResource;
import dev.ichor.collect.BrokenDocumentException;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.time.TimeStatus;
import java.util.Set;

/**
 * What Talos says about the clock of a machine.
 *
 * <pre>{@code
 * metadata:
 *     namespace: runtime
 *     type: TimeStatuses.v1alpha1.talos.dev
 *     id: node
 *     version: 2
 *     owner: time.SyncController
 *     phase: running
 *     created: 2026-01-05T10:00:00Z
 *     updated: 2026-01-05T10:01:00Z
 * spec:
 *     synced: false
 *     epoch: 0
 *     syncDisabled: false
 * }</pre>
 */
public final class TimeStatuses extends CosiArtefact {

  /** The observer. */
  public TimeStatuses() {
    super(
        ArtefactId.TALOS_TIME_STATUS, "TimeStatuses.v1alpha1.talos.dev", Set.of(TimeStatus.class));
  }

  @Override
  protected void observe(CosiResource resource, CosiNotes notes) throws BrokenDocumentException {
    boolean synced = resource.required("synced").equals("true");
    boolean disabled = resource.spec().key("syncDisabled").flag();
    notes.fact(new TimeStatus(notes.node(), synced, disabled), "synced");
  }
}
