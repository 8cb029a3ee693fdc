package dev.ichor.artefact.network;

import dev.ichor.artefact.cosi.CosiAddresses;
import dev.ichor.artefact.cosi.CosiArtefact;
import dev.ichor.artefact.cosi.CosiNotes;
import dev.ichor.artefact.cosi.CosiResource;
import dev.ichor.artefact.yaml.YamlValue;
import dev.ichor.collect.BrokenDocumentException;
import dev.ichor.collect.Notes.AliasKind;
import dev.ichor.fact.IpAddress;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.network.RoutedAddress;
import dev.ichor.fact.network.UsableAddress;
import java.util.Set;

/**
 * The addresses of a machine, in several views.
 *
 * <pre>{@code
 * metadata:
 *     namespace: network
 *     type: NodeAddresses.net.talos.dev
 *     id: routed-no-k8s
 *     version: 2
 *     owner: network.NodeAddressController
 *     phase: running
 *     created: 2026-01-05T10:00:00Z
 *     updated: 2026-01-05T10:01:00Z
 * spec:
 *     addresses:
 *         - 10.5.0.2/24
 *     sortAlgorithm: v1
 * }</pre>
 */
public final class NodeAddresses extends CosiArtefact {

  /** The observer. */
  public NodeAddresses() {
    super(
        ArtefactId.TALOS_NODE_ADDRESSES,
        "NodeAddresses.net.talos.dev",
        Set.of(RoutedAddress.class, UsableAddress.class));
  }

  @Override
  protected void observe(CosiResource resource, CosiNotes notes) throws BrokenDocumentException {
    for (YamlValue prefix : resource.spec().key("addresses").elements()) {
      IpAddress address = CosiAddresses.address(resource, "addresses", prefix);
      switch (resource.id()) {
        case "routed" -> {
          notes.fact(new RoutedAddress(notes.node(), address), "addresses", prefix);
          notes.notes().alias(notes.node(), AliasKind.ADDRESS, address.text());
        }
        case "routed-no-k8s" ->
            notes.fact(new UsableAddress(notes.node(), address), "addresses", prefix);
        case "current" -> notes.notes().alias(notes.node(), AliasKind.ADDRESS, address.text());
        default -> {}
      }
    }
  }
}
