package dev.ichor.fact.machine;

import dev.ichor.fact.NodeFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.Version;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * The Talos version a machine runs ({@code Version}, a bundle's {@code summary}).
 *
 * @param node the machine
 * @param version version of the server
 */
@SeenIn(ArtefactId.TALOS_VERSION)
public record TalosVersion(NodeName node, Version version) implements NodeFact {}
