package dev.ichor.fact.discovery;

import dev.ichor.fact.NodeFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * An entry in the member list that a machine sees ({@code Members}).
 *
 * @param node whose list it is
 * @param member the machine that is listed
 * @param nodeId its node identity
 * @param hostname its hostname
 * @param updatedAge seconds since the entry was last updated
 */
@SeenIn(ArtefactId.TALOS_MEMBERS)
public record MemberSeen(
    NodeName node, NodeName member, String nodeId, String hostname, int updatedAge)
    implements NodeFact {}
