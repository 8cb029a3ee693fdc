package dev.ichor.fact.machine;

import dev.ichor.fact.NodeFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * One condition that keeps a machine from being ready ({@code MachineStatuses}, {@code
 * status.unmetConditions}).
 *
 * @param node the machine
 * @param name condition name, e.g. {@code services}
 * @param reason reason as Talos words it
 */
@SeenIn(ArtefactId.TALOS_MACHINE_STATUS)
public record UnmetCondition(NodeName node, String name, String reason) implements NodeFact {}
