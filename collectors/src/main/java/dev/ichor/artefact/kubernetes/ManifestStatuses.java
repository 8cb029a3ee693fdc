package dev.ichor.artefact.kubernetes;

import dev.ichor.artefact.cosi.CosiArtefact;
import dev.ichor.artefact.cosi.CosiNotes;
import dev.ichor.artefact.cosi.CosiResource;
import dev.ichor.artefact.yaml.YamlValue;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.kubernetes.ManifestApplied;
import java.util.Set;

/**
 * The manifests that Talos applied, updated after a pass without error.
 *
 * <pre>{@code
 * metadata:
 *     namespace: controlplane
 *     type: ManifestStatuses.kubernetes.talos.dev
 *     id: manifests
 *     version: 2
 *     owner: k8s.ManifestApplyController
 *     phase: running
 *     created: 2026-01-05T10:00:00Z
 *     updated: 2026-01-05T10:01:00Z
 * spec:
 *     manifestsApplied:
 *         - 01-csr-node-bootstrap
 *         - 11-core-dns
 * }</pre>
 */
public final class ManifestStatuses extends CosiArtefact {

  /** The observer. */
  public ManifestStatuses() {
    super(
        ArtefactId.TALOS_MANIFEST_STATUS,
        "ManifestStatuses.kubernetes.talos.dev",
        Set.of(ManifestApplied.class));
  }

  @Override
  protected void observe(CosiResource resource, CosiNotes notes) {
    for (YamlValue manifest : resource.spec().key("manifestsApplied").elements()) {
      notes.fact(new ManifestApplied(notes.node(), manifest.text()), "manifestsApplied", manifest);
    }
  }
}
