package dev.ichor.fact.config;

import dev.ichor.fact.NodeFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * A network link that the configuration names ({@code machine.network.interfaces[].interface},
 * links of bonds and bridges, parents of VLANs, the names of {@code LinkConfig}, {@code
 * DHCPv4Config}, {@code EthernetConfig}, {@code link} of VIP documents).
 *
 * @param node the machine that is configured
 * @param link name as written, e.g. {@code eth0}
 * @param created the configuration itself makes the link (bond, VLAN, bridge, dummy, WireGuard,
 *     alias); false: the machine must have it
 */
@SeenIn(ArtefactId.TALOS_MACHINE_CONFIG)
public record LinkConfigured(NodeName node, String link, boolean created) implements NodeFact {}
