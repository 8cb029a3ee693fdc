package dev.ichor.fact.network;

import dev.ichor.fact.NodeFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * What Talos says about its load balancer for the API servers ({@code KubePrismStatuses}).
 *
 * @param node the machine
 * @param healthy an upstream answers
 */
@SeenIn(ArtefactId.TALOS_KUBEPRISM_STATUS)
public record KubePrismHealth(NodeName node, boolean healthy) implements NodeFact {}
