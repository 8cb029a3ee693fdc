package dev.ichor.artefact.machine;

import dev.ichor.artefact.cosi.CosiArtefact;
import dev.ichor.artefact.cosi.CosiNotes;
import dev.ichor.artefact.cosi.CosiResource;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.machine.DiagnosticRaised;
import java.util.Set;

/**
 * What Talos itself found wrong.
 *
 * <pre>{@code
 * metadata:
 *     namespace: runtime
 *     type: Diagnostics.runtime.talos.dev
 *     id: address-overlap
 *     version: 2
 *     owner: runtime.DiagnosticsController
 *     phase: running
 *     created: 2026-01-05T10:00:00Z
 *     updated: 2026-01-05T10:01:00Z
 * spec:
 *     message: host and Kubernetes pod/service CIDR addresses overlap
 *     details:
 *         - 'host routed addresses: ["10.244.99.17/24"]'
 * }</pre>
 */
public final class Diagnostics extends CosiArtefact {

  /** The observer. */
  public Diagnostics() {
    super(
        ArtefactId.TALOS_DIAGNOSTICS,
        "Diagnostics.runtime.talos.dev",
        Set.of(DiagnosticRaised.class));
  }

  @Override
  protected void observe(CosiResource resource, CosiNotes notes) {
    String message = resource.spec().key("message").text();
    notes.fact(new DiagnosticRaised(notes.node(), resource.id(), message), "message");
  }
}
