package dev.ichor.artefact.kubelet;

import dev.ichor.artefact.cosi.CosiArtefact;
import dev.ichor.artefact.cosi.CosiNotes;
import dev.ichor.artefact.cosi.CosiResource;
import dev.ichor.collect.BrokenDocumentException;
import dev.ichor.collect.Notes.AliasKind;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.kubelet.Nodename;
import java.util.Set;

/**
 * The Kubernetes node name of a machine.
 *
 * <pre>{@code
 * metadata:
 *     namespace: k8s
 *     type: Nodenames.kubernetes.talos.dev
 *     id: nodename
 *     version: 2
 *     owner: k8s.NodenameController
 *     phase: running
 *     created: 2026-01-05T10:00:00Z
 *     updated: 2026-01-05T10:01:00Z
 * spec:
 *     nodename: cp-1
 *     hostnameVersion: "2"
 *     skipNodeRegistration: false
 * }</pre>
 */
public final class Nodenames extends CosiArtefact {

  /** The observer. */
  public Nodenames() {
    super(ArtefactId.TALOS_NODENAME, "Nodenames.kubernetes.talos.dev", Set.of(Nodename.class));
  }

  @Override
  protected void observe(CosiResource resource, CosiNotes notes) throws BrokenDocumentException {
    String nodename = resource.required("nodename");
    notes.fact(new Nodename(notes.node(), nodename), "nodename");
    notes.notes().alias(notes.node(), AliasKind.NODENAME, nodename);
  }
}
