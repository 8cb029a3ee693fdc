package dev.ichor.artefact.discovery;

import dev.ichor.artefact.cosi.CosiAddresses;
import dev.ichor.artefact.cosi.CosiArtefact;
import dev.ichor.artefact.cosi.CosiNotes;
import dev.ichor.artefact.cosi.CosiResource;
import dev.ichor.artefact.yaml.YamlValue;
import dev.ichor.collect.BrokenDocumentException;
import dev.ichor.collect.Notes.AliasKind;
import dev.ichor.fact.IpAddress;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.discovery.AffiliateAddress;
import dev.ichor.fact.discovery.AffiliateSeen;
import java.util.Set;

/**
 * The machines that the discovery registries told of, in the merged view.
 *
 * <p>A wiped machine's affiliate stays for up to 30 minutes, with the name and address of its
 * successor.
 *
 * <pre>{@code
 * metadata:
 *     namespace: cluster
 *     type: Affiliates.cluster.talos.dev
 *     id: 7x3KpQm2aaZ
 *     version: 2
 *     owner: cluster.AffiliateMergeController
 *     phase: running
 *     created: 2026-01-05T10:00:00Z
 *     updated: 2026-01-05T10:01:00Z
 * spec:
 *     nodeId: 7x3KpQm2aaZ
 *     addresses:
 *         - 10.5.0.2
 *     hostname: cp-1
 *     nodename: cp-1
 *     operatingSystem: Talos (v1.13.9)
 *     machineType: controlplane
 *     controlPlane:
 *         port: 6443
 * }</pre>
 */
public final class Affiliates extends CosiArtefact {

  /** The observer. */
  public Affiliates() {
    super(
        ArtefactId.TALOS_AFFILIATES,
        "Affiliates.cluster.talos.dev",
        Set.of(AffiliateSeen.class, AffiliateAddress.class));
  }

  @Override
  protected void observe(CosiResource resource, CosiNotes notes) throws BrokenDocumentException {
    String nodeId = resource.required("nodeId");
    String hostname = resource.spec().key("hostname").text();
    String nodename = resource.spec().key("nodename").text();
    NodeName affiliate = new NodeName(nodeId);
    notes.aged(
        moment ->
            new AffiliateSeen(notes.node(), nodeId, hostname, nodename, notes.updatedAge(moment)),
        "nodeId",
        "affiliate " + nodeId + ", hostname " + hostname);
    notes.notes().alias(affiliate, AliasKind.NODE_ID, nodeId);
    notes.notes().alias(affiliate, AliasKind.HOSTNAME, hostname);
    notes.notes().alias(affiliate, AliasKind.NODENAME, nodename);
    for (YamlValue address : resource.spec().key("addresses").elements()) {
      notes.notes().alias(affiliate, AliasKind.ADDRESS, address.text());
      noteAddress(nodeId, address, notes);
    }
  }

  private static void noteAddress(String nodeId, YamlValue address, CosiNotes notes)
      throws BrokenDocumentException {
    IpAddress parsed = CosiAddresses.address(notes.resource(), "addresses", address);
    notes.fact(new AffiliateAddress(notes.node(), nodeId, parsed), "addresses", address);
  }
}
