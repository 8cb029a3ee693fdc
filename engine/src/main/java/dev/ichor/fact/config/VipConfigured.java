package dev.ichor.fact.config;

import dev.ichor.fact.IpAddress;
import dev.ichor.fact.NodeFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * An address that the control planes share, held by one of them at a time ({@code
 * machine.network.interfaces[].vip.ip}, also of VLANs; {@code Layer2VIPConfig}, {@code
 * HCloudVIPConfig}).
 *
 * @param node the machine that is configured
 * @param address the shared address
 */
@SeenIn(ArtefactId.TALOS_MACHINE_CONFIG)
public record VipConfigured(NodeName node, IpAddress address) implements NodeFact {}
