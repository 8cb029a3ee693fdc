package dev.ichor.fact.time;

import dev.ichor.fact.NodeFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * The clock of a machine against that of the client who asked it (id of the first message of {@code
 * MachineService/Events}). Both are read to the second, so differences of a few seconds say
 * nothing.
 *
 * @param node the machine
 * @param ahead seconds by which its clock is ahead of the client's; negative when it is behind
 */
@SeenIn(value = ArtefactId.TALOS_CLOCK, authority = ArtefactId.TALOS_TIME_STATUS)
public record MachineClock(NodeName node, int ahead) implements NodeFact {}
