package dev.ichor.fact.discovery;

import dev.ichor.fact.NodeFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * The identity of the cluster a machine was configured for ({@code Infos}).
 *
 * @param node the machine
 * @param clusterId from the cluster secrets
 * @param clusterName name from the machine configuration
 */
@SeenIn(ArtefactId.TALOS_INFOS)
public record ClusterIdentity(NodeName node, String clusterId, String clusterName)
    implements NodeFact {}
