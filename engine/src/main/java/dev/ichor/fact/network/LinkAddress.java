package dev.ichor.fact.network;

import dev.ichor.fact.IpAddress;
import dev.ichor.fact.NodeFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * An address on a link ({@code AddressStatuses}).
 *
 * @param node the machine
 * @param link e.g. {@code eth0}
 * @param address the address
 */
@SeenIn(ArtefactId.TALOS_ADDRESS_STATUS)
public record LinkAddress(NodeName node, String link, IpAddress address) implements NodeFact {}
