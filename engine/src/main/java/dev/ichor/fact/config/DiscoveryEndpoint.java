package dev.ichor.fact.config;

import dev.ichor.fact.NodeFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * The discovery service that is to be used instead of the public one ({@code
 * cluster.discovery.registries.service.endpoint}).
 *
 * @param node the machine that is configured
 * @param endpoint URL as written
 */
@SeenIn(ArtefactId.TALOS_MACHINE_CONFIG)
public record DiscoveryEndpoint(NodeName node, String endpoint) implements NodeFact {}
