package dev.ichor.artefact.discovery;

import dev.ichor.artefact.cosi.CosiArtefact;
import dev.ichor.artefact.cosi.CosiNotes;
import dev.ichor.artefact.cosi.CosiResource;
import dev.ichor.collect.BrokenDocumentException;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.discovery.ClusterIdentity;
import java.util.Set;

/**
 * The identity of the cluster a machine was configured for.
 *
 * <pre>{@code
 * metadata:
 *     namespace: cluster
 *     type: Infos.cluster.talos.dev
 *     id: current
 *     version: 2
 *     owner: cluster.InfoController
 *     phase: running
 *     created: 2026-01-05T10:00:00Z
 *     updated: 2026-01-05T10:01:00Z
 * spec:
 *     clusterId: JtDtbhQ8nXVClCT2iSCrA2qdFflnRcgU5yi2CdkOV7c=
 *     clusterName: lab
 * }</pre>
 */
public final class Infos extends CosiArtefact {

  /** The observer. */
  public Infos() {
    super(ArtefactId.TALOS_INFOS, "Infos.cluster.talos.dev", Set.of(ClusterIdentity.class));
  }

  @Override
  protected void observe(CosiResource resource, CosiNotes notes) throws BrokenDocumentException {
    String clusterId = resource.required("clusterId");
    String clusterName = resource.spec().key("clusterName").text();
    notes.fact(new ClusterIdentity(notes.node(), clusterId, clusterName), "clusterId");
  }
}
