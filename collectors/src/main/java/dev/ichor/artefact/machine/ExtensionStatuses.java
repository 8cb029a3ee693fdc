package dev.ichor.artefact.machine;

import dev.ichor.artefact.cosi.CosiArtefact;
import dev.ichor.artefact.cosi.CosiNotes;
import dev.ichor.artefact.cosi.CosiResource;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.machine.ExtensionInstalled;
import java.util.Set;

/**
 * The system extensions of a machine.
 *
 * <pre>{@code
 * metadata:
 *     namespace: runtime
 *     type: ExtensionStatuses.runtime.talos.dev
 *     id: 0
 *     version: 1
 *     owner: runtime.ExtensionStatusController
 *     phase: running
 *     created: 2026-01-05T10:00:00Z
 *     updated: 2026-01-05T10:00:00Z
 * spec:
 *     image: 000.ghcr.io-siderolabs-qemu-guest-agent-9.1.0.sqsh
 *     metadata:
 *         name: qemu-guest-agent
 *         version: 9.1.0
 *         author: Sidero Labs
 * }</pre>
 */
public final class ExtensionStatuses extends CosiArtefact {

  /** The observer. */
  public ExtensionStatuses() {
    super(
        ArtefactId.TALOS_EXTENSIONS,
        "ExtensionStatuses.runtime.talos.dev",
        Set.of(ExtensionInstalled.class));
  }

  @Override
  protected void observe(CosiResource resource, CosiNotes notes) {
    String name = resource.spec().at("metadata.name").text();
    if (!name.isEmpty()) {
      notes.fact(new ExtensionInstalled(notes.node(), name), "metadata.name");
    }
  }
}
