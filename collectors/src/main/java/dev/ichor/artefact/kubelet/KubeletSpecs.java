package dev.ichor.artefact.kubelet;

import dev.ichor.artefact.cosi.CosiArtefact;
import dev.ichor.artefact.cosi.CosiNotes;
import dev.ichor.artefact.cosi.CosiResource;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.kubelet.KubeletSpecPresent;
import java.util.Set;

/**
 * What kubelet is to run; its existence tells that Talos has all it needs for it.
 *
 * <p>The contents are blanked from Talos 1.12.9 and 1.13.4 on and are never read.
 *
 * <pre>{@code
 * metadata:
 *     namespace: k8s
 *     type: KubeletSpecs.kubernetes.talos.dev
 *     id: kubelet
 *     version: 2
 *     owner: k8s.KubeletSpecController
 *     phase: running
 *     created: 2026-01-05T10:00:00Z
 *     updated: 2026-01-05T10:01:00Z
 * spec: <REDACTED>
 * }</pre>
 */
public final class KubeletSpecs extends CosiArtefact {

  /** The observer. */
  public KubeletSpecs() {
    super(
        ArtefactId.TALOS_KUBELET_SPEC,
        "KubeletSpecs.kubernetes.talos.dev",
        Set.of(KubeletSpecPresent.class));
  }

  @Override
  protected boolean existenceIsEnough() {
    return true;
  }

  @Override
  protected void observe(CosiResource resource, CosiNotes notes) {
    notes.exists(new KubeletSpecPresent(notes.node()));
  }
}
