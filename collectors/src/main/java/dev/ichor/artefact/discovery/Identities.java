package dev.ichor.artefact.discovery;

import dev.ichor.artefact.cosi.CosiArtefact;
import dev.ichor.artefact.cosi.CosiNotes;
import dev.ichor.artefact.cosi.CosiResource;
import dev.ichor.collect.BrokenDocumentException;
import dev.ichor.collect.Notes.AliasKind;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.discovery.NodeIdentity;
import java.util.Set;

/**
 * The identity of a machine, new after each wipe of STATE.
 *
 * <pre>{@code
 * metadata:
 *     namespace: cluster
 *     type: Identities.cluster.talos.dev
 *     id: local
 *     version: 2
 *     owner: cluster.NodeIdentityController
 *     phase: running
 *     created: 2026-01-05T10:00:00Z
 *     updated: 2026-01-05T10:01:00Z
 * spec:
 *     nodeId: 7x3KpQm2aaZ
 * }</pre>
 */
public final class Identities extends CosiArtefact {

  /** The observer. */
  public Identities() {
    super(ArtefactId.TALOS_IDENTITIES, "Identities.cluster.talos.dev", Set.of(NodeIdentity.class));
  }

  @Override
  protected void observe(CosiResource resource, CosiNotes notes) throws BrokenDocumentException {
    String nodeId = resource.required("nodeId");
    notes.fact(new NodeIdentity(notes.node(), nodeId), "nodeId");
    notes.notes().alias(notes.node(), AliasKind.NODE_ID, nodeId);
  }
}
