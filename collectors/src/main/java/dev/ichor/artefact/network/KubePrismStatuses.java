package dev.ichor.artefact.network;

import dev.ichor.artefact.cosi.CosiArtefact;
import dev.ichor.artefact.cosi.CosiNotes;
import dev.ichor.artefact.cosi.CosiResource;
import dev.ichor.collect.BrokenDocumentException;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.network.KubePrismHealth;
import java.util.Set;

/**
 * Talos' own load balancer for the API servers.
 *
 * <pre>{@code
 * metadata:
 *     namespace: k8s
 *     type: KubePrismStatuses.kubernetes.talos.dev
 *     id: k8s-loadbalancer
 *     version: 2
 *     owner: k8s.KubePrismController
 *     phase: running
 *     created: 2026-01-05T10:00:00Z
 *     updated: 2026-01-05T10:01:00Z
 * spec:
 *     host: 127.0.0.1:7445
 *     healthy: true
 * }</pre>
 */
public final class KubePrismStatuses extends CosiArtefact {

  /** The observer. */
  public KubePrismStatuses() {
    super(
        ArtefactId.TALOS_KUBEPRISM_STATUS,
        "KubePrismStatuses.kubernetes.talos.dev",
        Set.of(KubePrismHealth.class));
  }

  @Override
  protected void observe(CosiResource resource, CosiNotes notes) throws BrokenDocumentException {
    boolean healthy = resource.required("healthy").equals("true");
    notes.fact(new KubePrismHealth(notes.node(), healthy), "healthy");
  }
}
