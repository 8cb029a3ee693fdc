package dev.ichor.fact.discovery;

import dev.ichor.fact.NodeFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * A machine that the discovery registries told of ({@code Affiliates}, merged view). Unlike
 * members, affiliates with equal names stand side by side.
 *
 * @param node whose list it is
 * @param nodeId identity of the affiliate
 * @param hostname its hostname
 * @param nodename its Kubernetes node name, empty when it has none
 * @param updatedAge seconds since the entry was last updated
 */
@SeenIn(ArtefactId.TALOS_AFFILIATES)
public record AffiliateSeen(
    NodeName node, String nodeId, String hostname, String nodename, int updatedAge)
    implements NodeFact {}
