package dev.ichor.artefact.machine;

import dev.ichor.artefact.cosi.CosiArtefact;
import dev.ichor.artefact.cosi.CosiNotes;
import dev.ichor.artefact.cosi.CosiResource;
import dev.ichor.collect.BrokenDocumentException;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.machine.Platform;
import java.util.Set;

/**
 * The platform a machine booted on.
 *
 * <pre>{@code
 * metadata:
 *     namespace: runtime
 *     type: PlatformMetadatas.talos.dev
 *     id: platformmetadata
 *     version: 2
 *     owner: network.PlatformConfigApplyController
 *     phase: running
 *     created: 2026-01-05T10:00:00Z
 *     updated: 2026-01-05T10:01:00Z
 * spec:
 *     platform: metal
 *     hostname: cp-1
 * }</pre>
 */
public final class PlatformMetadatas extends CosiArtefact {

  /** The observer. */
  public PlatformMetadatas() {
    super(ArtefactId.TALOS_PLATFORM, "PlatformMetadatas.talos.dev", Set.of(Platform.class));
  }

  @Override
  protected void observe(CosiResource resource, CosiNotes notes) throws BrokenDocumentException {
    notes.fact(new Platform(notes.node(), resource.required("platform")), "platform");
  }
}
