package dev.ichor.fact.network;

import dev.ichor.fact.Cidr;
import dev.ichor.fact.NodeFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * A rule of the ingress firewall that accepts packets by their source and port.
 *
 * @param node the machine
 * @param protocol {@code tcp} or {@code udp}
 * @param firstPort first port of the range
 * @param lastPort last port of the range
 * @param source where they come from
 */
@SeenIn(ArtefactId.TALOS_NFTABLES_CHAINS)
public record IngressAllowed(
    NodeName node, String protocol, int firstPort, int lastPort, Cidr source) implements NodeFact {}
