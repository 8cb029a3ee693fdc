package dev.ichor.fact.network;

import dev.ichor.fact.NodeFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * The ingress firewall of Talos drops what no rule accepts (chain {@code ingress} with policy
 * {@code drop}).
 *
 * @param node the machine
 */
@SeenIn(ArtefactId.TALOS_NFTABLES_CHAINS)
public record IngressDefaultDrop(NodeName node) implements NodeFact {}
