package dev.ichor.fact.config;

import dev.ichor.fact.NodeFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * The name of the cluster that a machine is configured for ({@code cluster.clusterName}).
 *
 * @param node the machine that is configured
 * @param name as written
 */
@SeenIn(ArtefactId.TALOS_MACHINE_CONFIG)
public record ClusterNameSetting(NodeName node, String name) implements NodeFact {}
