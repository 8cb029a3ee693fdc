package dev.ichor.artefact.etcd;

import dev.ichor.artefact.cosi.CosiArtefact;
import dev.ichor.artefact.cosi.CosiNotes;
import dev.ichor.artefact.cosi.CosiResource;
import dev.ichor.collect.BrokenDocumentException;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.etcd.EtcdSpec;
import java.util.Set;

/**
 * What etcd of a machine is to run.
 *
 * <pre>{@code
 * metadata:
 *     namespace: etcd
 *     type: EtcdSpecs.etcd.talos.dev
 *     id: etcd
 *     version: 2
 *     owner: etcd.SpecController
 *     phase: running
 *     created: 2026-01-05T10:00:00Z
 *     updated: 2026-01-05T10:01:00Z
 * spec:
 *     name: cp-1
 *     advertisedAddresses:
 *         - 10.5.0.2
 *     image: registry.k8s.io/etcd:v3.6.12
 *     extraArgs: {}
 * }</pre>
 */
public final class EtcdSpecs extends CosiArtefact {

  /** The observer. */
  public EtcdSpecs() {
    super(ArtefactId.TALOS_ETCD_SPEC, "EtcdSpecs.etcd.talos.dev", Set.of(EtcdSpec.class));
  }

  @Override
  protected void observe(CosiResource resource, CosiNotes notes) throws BrokenDocumentException {
    notes.fact(new EtcdSpec(notes.node(), resource.required("image")), "image");
  }
}
