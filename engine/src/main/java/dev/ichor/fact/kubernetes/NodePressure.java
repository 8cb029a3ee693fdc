package dev.ichor.fact.kubernetes;

import dev.ichor.fact.NodeFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * A node condition that says a resource runs short, with status True.
 *
 * @param node the machine
 * @param condition {@code MemoryPressure}, {@code DiskPressure} or {@code PIDPressure}
 */
@SeenIn(ArtefactId.KUBERNETES_NODES)
public record NodePressure(NodeName node, String condition) implements NodeFact {}
