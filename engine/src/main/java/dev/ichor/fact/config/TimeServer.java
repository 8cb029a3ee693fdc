package dev.ichor.fact.config;

import dev.ichor.fact.NodeFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * A time server that is to be used ({@code machine.time.servers}, {@code TimeSyncConfig} {@code
 * ntp.servers}).
 *
 * @param node the machine that is configured
 * @param server name or address
 */
@SeenIn(ArtefactId.TALOS_MACHINE_CONFIG)
public record TimeServer(NodeName node, String server) implements NodeFact {}
