package dev.ichor.fact.network;

import dev.ichor.fact.NodeFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * A DNS server that a machine asks ({@code ResolverStatuses}).
 *
 * @param node the machine
 * @param server its address
 */
@SeenIn(ArtefactId.TALOS_RESOLVERS)
public record Resolver(NodeName node, String server) implements NodeFact {}
