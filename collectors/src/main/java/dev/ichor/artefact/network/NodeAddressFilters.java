package dev.ichor.artefact.network;

import dev.ichor.artefact.cosi.CosiAddresses;
import dev.ichor.artefact.cosi.CosiArtefact;
import dev.ichor.artefact.cosi.CosiNotes;
import dev.ichor.artefact.cosi.CosiResource;
import dev.ichor.artefact.yaml.YamlValue;
import dev.ichor.collect.BrokenDocumentException;
import dev.ichor.fact.Cidr;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.network.KubernetesSubnet;
import dev.ichor.fact.network.SubnetKind;
import java.util.Set;

/**
 * The ranges that a machine takes for those of Kubernetes, whichever they are for.
 *
 * <pre>{@code
 * metadata:
 *     namespace: network
 *     type: NodeAddressFilters.net.talos.dev
 *     id: no-k8s
 *     version: 2
 *     owner: k8s.AddressFilterController
 *     phase: running
 *     created: 2026-01-05T10:00:00Z
 *     updated: 2026-01-05T10:01:00Z
 * spec:
 *     includeSubnets: []
 *     excludeSubnets:
 *         - 10.244.0.0/16
 *         - 10.96.0.0/12
 * }</pre>
 */
public final class NodeAddressFilters extends CosiArtefact {

  /** The observer. */
  public NodeAddressFilters() {
    super(
        ArtefactId.TALOS_NODE_ADDRESS_FILTERS,
        "NodeAddressFilters.net.talos.dev",
        Set.of(KubernetesSubnet.class));
  }

  @Override
  protected void observe(CosiResource resource, CosiNotes notes) throws BrokenDocumentException {
    if (!resource.id().equals("no-k8s")) {
      return;
    }
    for (YamlValue range : resource.spec().key("excludeSubnets").elements()) {
      Cidr subnet = CosiAddresses.range(resource, "excludeSubnets", range);
      notes.fact(
          new KubernetesSubnet(notes.node(), subnet, SubnetKind.UNSPECIFIED),
          "excludeSubnets",
          range);
    }
  }
}
