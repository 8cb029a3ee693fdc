package dev.ichor.artefact.discovery;

import dev.ichor.artefact.cosi.CosiArtefact;
import dev.ichor.artefact.cosi.CosiNotes;
import dev.ichor.artefact.cosi.CosiResource;
import dev.ichor.artefact.yaml.YamlValue;
import dev.ichor.collect.BrokenDocumentException;
import dev.ichor.collect.Notes.AliasKind;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.discovery.MemberSeen;
import dev.ichor.fact.machine.ControlPlane;
import dev.ichor.fact.machine.Worker;
import java.util.Set;

/**
 * The member list that a machine sees.
 *
 * <p>Members are spelled by their node ids: the id of a member is its node name, which two machines
 * can share; hostnames and addresses of machines that are gone can be those of their successors.
 * Tables do not show the identity; it is then empty, and the member is spelled by its id.
 *
 * <pre>{@code
 * metadata:
 *     namespace: cluster
 *     type: Members.cluster.talos.dev
 *     id: cp-1
 *     version: 2
 *     owner: cluster.MemberController
 *     phase: running
 *     created: 2026-01-05T10:00:00Z
 *     updated: 2026-01-05T10:01:00Z
 * spec:
 *     nodeId: 7x3KpQm2aaZ
 *     addresses:
 *         - 10.5.0.2
 *     hostname: cp-1
 *     machineType: controlplane
 *     operatingSystem: Talos (v1.13.9)
 *     controlPlane:
 *         port: 6443
 * }</pre>
 */
public final class Members extends CosiArtefact {

  /** The observer. */
  public Members() {
    super(
        ArtefactId.TALOS_MEMBERS,
        "Members.cluster.talos.dev",
        Set.of(MemberSeen.class, ControlPlane.class, Worker.class));
  }

  @Override
  protected void observe(CosiResource resource, CosiNotes notes) throws BrokenDocumentException {
    YamlValue given = resource.spec().key("nodeId");
    boolean shown = given instanceof YamlValue.Absent || !given.text().isEmpty();
    String nodeId = shown ? resource.required("nodeId") : resource.id();
    String hostname = resource.spec().key("hostname").text();
    NodeName member = new NodeName(nodeId);
    notes.aged(
        moment -> new MemberSeen(notes.node(), member, nodeId, hostname, notes.updatedAge(moment)),
        "nodeId",
        "member " + resource.id() + ", hostname " + hostname);
    noteRole(member, notes);
    if (shown) {
      notes.notes().alias(member, AliasKind.NODE_ID, nodeId);
    }
    notes.notes().alias(member, AliasKind.HOSTNAME, hostname);
    notes.notes().alias(member, AliasKind.NODENAME, resource.id());
    for (YamlValue address : resource.spec().key("addresses").elements()) {
      notes.notes().alias(member, AliasKind.ADDRESS, address.text());
    }
  }

  private static void noteRole(NodeName member, CosiNotes notes) {
    switch (notes.resource().spec().key("machineType").text()) {
      case "controlplane", "init" -> notes.fact(new ControlPlane(member), "machineType");
      case "worker" -> notes.fact(new Worker(member), "machineType");
      default -> {}
    }
  }
}
