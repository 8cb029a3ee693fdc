package dev.ichor.fact.config;

import dev.ichor.fact.IpAddress;
import dev.ichor.fact.NodeFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * An address that the configuration gives to a link ({@code
 * machine.network.interfaces[].addresses}, {@code cidr}, also of VLANs; the same of {@code
 * LinkConfig}, {@code BondConfig}, {@code VLANConfig}, {@code BridgeConfig}, {@code
 * DummyLinkConfig}). Addresses by DHCP or from a provider are not known from a configuration.
 *
 * @param node the machine that is configured
 * @param address the address without its prefix length
 */
@SeenIn(ArtefactId.TALOS_MACHINE_CONFIG)
public record ConfiguredAddress(NodeName node, IpAddress address) implements NodeFact {}
