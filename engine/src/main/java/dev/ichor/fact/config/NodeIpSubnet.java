package dev.ichor.fact.config;

import dev.ichor.fact.Cidr;
import dev.ichor.fact.NodeFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * A range that kubelet may take its node address from ({@code
 * machine.kubelet.nodeIP.validSubnets}).
 *
 * @param node the machine that is configured
 * @param subnet the range
 * @param excluded written with a leading {@code !}: addresses in it are not taken
 */
@SeenIn(ArtefactId.TALOS_MACHINE_CONFIG)
public record NodeIpSubnet(NodeName node, Cidr subnet, boolean excluded) implements NodeFact {}
