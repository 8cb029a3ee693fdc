package dev.ichor.fact.network;

import dev.ichor.fact.IpAddress;
import dev.ichor.fact.NodeFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * An address of a machine that lies in no Kubernetes range ({@code NodeAddresses} id {@code
 * routed-no-k8s}).
 *
 * @param node the machine
 * @param address the address
 */
@SeenIn(ArtefactId.TALOS_NODE_ADDRESSES)
public record UsableAddress(NodeName node, IpAddress address) implements NodeFact {}
