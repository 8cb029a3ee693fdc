package dev.ichor.artefact.kubernetes;

import dev.ichor.artefact.cosi.CosiArtefact;
import dev.ichor.artefact.cosi.CosiNotes;
import dev.ichor.artefact.cosi.CosiResource;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.kubernetes.StaticPodRendered;
import java.util.Set;

/**
 * The static pods that Talos hands to kubelet; only their names are read.
 *
 * <pre>{@code
 * metadata:
 *     namespace: k8s
 *     type: StaticPods.kubernetes.talos.dev
 *     id: kube-apiserver
 *     version: 2
 *     owner: k8s.ControlPlaneStaticPodController
 *     phase: running
 *     created: 2026-01-05T10:00:00Z
 *     updated: 2026-01-05T10:01:00Z
 * spec:
 *     apiVersion: v1
 *     kind: Pod
 *     metadata:
 *         name: kube-apiserver
 *         namespace: kube-system
 * }</pre>
 */
public final class StaticPods extends CosiArtefact {

  /** The observer. */
  public StaticPods() {
    super(
        ArtefactId.TALOS_STATIC_PODS,
        "StaticPods.kubernetes.talos.dev",
        Set.of(StaticPodRendered.class));
  }

  @Override
  protected void observe(CosiResource resource, CosiNotes notes) {
    notes.exists(new StaticPodRendered(notes.node(), resource.id()));
  }
}
