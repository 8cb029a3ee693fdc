package dev.ichor.fact.machine;

import dev.ichor.fact.NodeFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * A processor of a machine, as its firmware lists it ({@code Processors}); a machine with several
 * sockets has several.
 *
 * @param node the machine
 * @param slot its socket, e.g. {@code CPU-0}
 * @param cores its cores; 0 when the firmware does not tell
 * @param threads the processors that the kernel sees of it; 0 when the firmware does not tell
 */
@SeenIn(ArtefactId.TALOS_CPUS)
public record Processor(NodeName node, String slot, int cores, int threads) implements NodeFact {}
