package dev.ichor.fact.network;

import dev.ichor.fact.NodeFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * A series of connections to the Kubernetes endpoint, each a new one.
 *
 * @param node the machine that tried; the cluster when Ichor itself did
 * @param endpoint its host
 * @param tried how many
 * @param answered how many of them an API server answered
 */
@SeenIn(ArtefactId.PROBE_KUBERNETES_ENDPOINT)
public record EndpointProbes(NodeName node, String endpoint, int tried, int answered)
    implements NodeFact {}
