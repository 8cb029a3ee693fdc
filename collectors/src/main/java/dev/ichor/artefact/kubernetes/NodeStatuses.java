package dev.ichor.artefact.kubernetes;

import dev.ichor.artefact.cosi.CosiArtefact;
import dev.ichor.artefact.cosi.CosiNotes;
import dev.ichor.artefact.cosi.CosiResource;
import dev.ichor.collect.BrokenDocumentException;
import dev.ichor.collect.Notes.AliasKind;
import dev.ichor.fact.coverage.ArtefactId;
import java.util.Set;

/**
 * What Talos sees of a machine's own node object: that it exists, and its name.
 *
 * <pre>{@code
 * metadata:
 *     namespace: k8s
 *     type: NodeStatuses.kubernetes.talos.dev
 *     id: cp-1
 *     version: 2
 *     owner: k8s.NodeStatusController
 *     phase: running
 *     created: 2026-01-05T10:00:00Z
 *     updated: 2026-01-05T10:01:00Z
 * spec:
 *     nodename: cp-1
 *     nodeReady: true
 *     unschedulable: false
 * }</pre>
 */
public final class NodeStatuses extends CosiArtefact {

  /** The observer. */
  public NodeStatuses() {
    super(ArtefactId.TALOS_NODE_STATUS, "NodeStatuses.kubernetes.talos.dev", Set.of());
  }

  @Override
  protected void observe(CosiResource resource, CosiNotes notes) throws BrokenDocumentException {
    notes.notes().alias(notes.node(), AliasKind.NODENAME, resource.required("nodename"));
  }
}
