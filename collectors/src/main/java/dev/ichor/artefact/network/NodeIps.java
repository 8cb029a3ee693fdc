package dev.ichor.artefact.network;

import dev.ichor.artefact.cosi.CosiAddresses;
import dev.ichor.artefact.cosi.CosiArtefact;
import dev.ichor.artefact.cosi.CosiNotes;
import dev.ichor.artefact.cosi.CosiResource;
import dev.ichor.artefact.yaml.YamlValue;
import dev.ichor.collect.BrokenDocumentException;
import dev.ichor.fact.IpAddress;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.network.NodeIp;
import java.util.Set;

/**
 * The addresses given to kubelet.
 *
 * <pre>{@code
 * metadata:
 *     namespace: k8s
 *     type: NodeIPs.kubernetes.talos.dev
 *     id: kubelet
 *     version: 2
 *     owner: k8s.NodeIPController
 *     phase: running
 *     created: 2026-01-05T10:00:00Z
 *     updated: 2026-01-05T10:01:00Z
 * spec:
 *     addresses:
 *         - 10.5.0.2
 * }</pre>
 */
public final class NodeIps extends CosiArtefact {

  /** The observer. */
  public NodeIps() {
    super(ArtefactId.TALOS_NODE_IP, "NodeIPs.kubernetes.talos.dev", Set.of(NodeIp.class));
  }

  @Override
  protected void observe(CosiResource resource, CosiNotes notes) throws BrokenDocumentException {
    for (YamlValue text : resource.spec().key("addresses").elements()) {
      IpAddress address = CosiAddresses.address(resource, "addresses", text);
      notes.fact(new NodeIp(notes.node(), address), "addresses", text);
    }
  }
}
