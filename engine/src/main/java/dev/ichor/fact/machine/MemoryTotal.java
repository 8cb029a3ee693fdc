package dev.ichor.fact.machine;

import dev.ichor.fact.NodeFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * The memory of a machine ({@code MemoryStats}).
 *
 * @param node the machine
 * @param mebibytes total memory in MiB
 */
@SeenIn(ArtefactId.TALOS_MEMORY)
public record MemoryTotal(NodeName node, int mebibytes) implements NodeFact {}
