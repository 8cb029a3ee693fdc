package dev.ichor.artefact.network;

import dev.ichor.artefact.cosi.CosiArtefact;
import dev.ichor.artefact.cosi.CosiNotes;
import dev.ichor.artefact.cosi.CosiResource;
import dev.ichor.artefact.yaml.YamlValue;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.network.NetworkLink;
import java.util.Set;

/**
 * The network links of a machine.
 *
 * <pre>{@code
 * metadata:
 *     namespace: network
 *     type: LinkStatuses.net.talos.dev
 *     id: eth0
 *     version: 1
 *     owner: network.LinkStatusController
 *     phase: running
 *     created: 2026-01-05T10:00:00Z
 *     updated: 2026-01-05T10:01:00Z
 * spec:
 *     index: 2
 *     type: ether
 *     mtu: 1500
 *     operationalState: up
 *     kind: ""
 *     slaveKind: ""
 *     driver: virtio_net
 *     linkState: true
 * }</pre>
 */
public final class LinkStatuses extends CosiArtefact {

  /** The observer. */
  public LinkStatuses() {
    super(ArtefactId.TALOS_LINK_STATUS, "LinkStatuses.net.talos.dev", Set.of(NetworkLink.class));
  }

  @Override
  protected void observe(CosiResource resource, CosiNotes notes) {
    named(resource.id(), resource, notes);
    named(text(resource, "alias"), resource, notes);
    for (YamlValue other : resource.spec().key("altNames").elements()) {
      named(other.text(), resource, notes);
    }
  }

  /** A link may be spoken of by any of its names. */
  private static void named(String name, CosiResource resource, CosiNotes notes) {
    if (name.isEmpty()) {
      return;
    }
    NetworkLink link =
        new NetworkLink(
            notes.node(),
            name,
            text(resource, "type"),
            text(resource, "kind"),
            text(resource, "driver"),
            text(resource, "operationalState"),
            mtu(text(resource, "mtu")));
    notes.fact(
        link, "", link.link() + " " + link.operationalState() + ", mtu " + text(resource, "mtu"));
  }

  private static String text(CosiResource resource, String field) {
    return resource.spec().key(field).text();
  }

  private static int mtu(String bytes) {
    return bytes.matches("[0-9]{1,9}") ? Integer.parseInt(bytes) : 0;
  }
}
