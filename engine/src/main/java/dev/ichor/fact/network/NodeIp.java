package dev.ichor.fact.network;

import dev.ichor.fact.IpAddress;
import dev.ichor.fact.NodeFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * An address given to kubelet as {@code --node-ip} ({@code NodeIPs}).
 *
 * @param node the machine
 * @param address the address
 */
@SeenIn(ArtefactId.TALOS_NODE_IP)
public record NodeIp(NodeName node, IpAddress address) implements NodeFact {}
