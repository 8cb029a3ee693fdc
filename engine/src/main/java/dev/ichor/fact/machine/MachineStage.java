package dev.ichor.fact.machine;

import dev.ichor.fact.NodeFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * The stage of a machine ({@code MachineStatuses}).
 *
 * @param node the machine
 * @param stage stage
 * @param ready meaningful in stages BOOTING and RUNNING only
 */
@SeenIn(ArtefactId.TALOS_MACHINE_STATUS)
public record MachineStage(NodeName node, Stage stage, boolean ready) implements NodeFact {}
