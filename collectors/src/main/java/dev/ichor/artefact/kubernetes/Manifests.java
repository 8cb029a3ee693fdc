package dev.ichor.artefact.kubernetes;

import dev.ichor.artefact.cosi.CosiArtefact;
import dev.ichor.artefact.cosi.CosiNotes;
import dev.ichor.artefact.cosi.CosiResource;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.kubernetes.ManifestRendered;
import java.util.Set;

/**
 * The manifests that Talos wants in the cluster. Only their ids are read: some are Secrets.
 *
 * <pre>{@code
 * metadata:
 *     namespace: controlplane
 *     type: Manifests.kubernetes.talos.dev
 *     id: 11-core-dns
 *     version: 2
 *     owner: k8s.ManifestController
 *     phase: running
 *     created: 2026-01-05T10:00:00Z
 *     updated: 2026-01-05T10:01:00Z
 * spec:
 *     - apiVersion: v1
 *       kind: ServiceAccount
 *       metadata:
 *         name: coredns
 * }</pre>
 */
public final class Manifests extends CosiArtefact {

  /** The observer. */
  public Manifests() {
    super(
        ArtefactId.TALOS_MANIFESTS,
        "Manifests.kubernetes.talos.dev",
        Set.of(ManifestRendered.class));
  }

  @Override
  protected boolean existenceIsEnough() {
    return true;
  }

  @Override
  protected void observe(CosiResource resource, CosiNotes notes) {
    notes.exists(new ManifestRendered(notes.node(), resource.id()));
  }
}
