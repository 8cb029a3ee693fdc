package dev.ichor.artefact.network;

import dev.ichor.artefact.cosi.CosiArtefact;
import dev.ichor.artefact.cosi.CosiNotes;
import dev.ichor.artefact.cosi.CosiResource;
import dev.ichor.collect.BrokenDocumentException;
import dev.ichor.fact.IpAddress;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.network.LinkAddress;
import java.util.Set;

/**
 * The addresses of the links. Those that are valid on the machine or the link only are left out.
 *
 * <pre>{@code
 * metadata:
 *     namespace: network
 *     type: AddressStatuses.net.talos.dev
 *     id: eth0/10.5.0.2/24
 *     version: 1
 *     owner: network.AddressStatusController
 *     phase: running
 *     created: 2026-01-05T10:00:00Z
 *     updated: 2026-01-05T10:01:00Z
 * spec:
 *     address: 10.5.0.2/24
 *     linkIndex: 2
 *     linkName: eth0
 *     family: inet4
 *     scope: global
 *     flags: permanent
 * }</pre>
 */
public final class AddressStatuses extends CosiArtefact {

  /** The observer. */
  public AddressStatuses() {
    super(
        ArtefactId.TALOS_ADDRESS_STATUS,
        "AddressStatuses.net.talos.dev",
        Set.of(LinkAddress.class));
  }

  @Override
  protected void observe(CosiResource resource, CosiNotes notes) throws BrokenDocumentException {
    String prefix = resource.required("address");
    String link = resource.required("linkName");
    int slash = prefix.indexOf('/');
    if (isGlobal(resource.spec().key("scope").text(), link, prefix)) {
      IpAddress.parse(slash < 0 ? prefix : prefix.substring(0, slash))
          .ifPresent(
              address -> notes.fact(new LinkAddress(notes.node(), link, address), "address"));
    }
  }

  /** Tables do not show the scope. */
  private static boolean isGlobal(String scope, String link, String prefix) {
    return scope.isEmpty()
        ? !link.equals("lo") && !prefix.startsWith("fe80:")
        : scope.equals("global");
  }
}
