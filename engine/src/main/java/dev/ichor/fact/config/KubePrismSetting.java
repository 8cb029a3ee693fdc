package dev.ichor.fact.config;

import dev.ichor.fact.NodeFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * Whether the load balancer for the Kubernetes API on each machine runs ({@code
 * machine.features.kubePrism}); off where a whole configuration does not say.
 *
 * @param node the machine that is configured
 * @param enabled it runs
 * @param port its port on the loopback address; 7445 where none is set
 */
@SeenIn(ArtefactId.TALOS_MACHINE_CONFIG)
public record KubePrismSetting(NodeName node, boolean enabled, int port) implements NodeFact {}
