package dev.ichor.fact.config;

import dev.ichor.fact.NodeFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * Whether a registry of cluster discovery is used, as Talos reads {@code cluster.discovery}:
 * without {@code enabled: true} there is none. A whole configuration yields one for each registry,
 * a snippet only what it says.
 *
 * @param node the machine that is configured
 * @param registry which registry
 * @param enabled it is used
 */
@SeenIn(ArtefactId.TALOS_MACHINE_CONFIG)
public record DiscoverySetting(NodeName node, DiscoveryRegistry registry, boolean enabled)
    implements NodeFact {}
