package dev.ichor.fact.config;

import dev.ichor.fact.NodeFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * A hostname that the configuration fixes ({@code machine.network.hostname}, {@code hostname} of
 * {@code HostnameConfig}).
 *
 * @param node the machine that is configured
 * @param hostname as written
 */
@SeenIn(ArtefactId.TALOS_MACHINE_CONFIG)
public record HostnameSetting(NodeName node, String hostname) implements NodeFact {}
