package dev.ichor.fact.machine;

import dev.ichor.fact.NodeFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * A machine that runs workloads only, as its own machine type or a member list says ({@code
 * MachineTypes}, {@code Members}, {@code machine.type} of a configuration).
 *
 * @param node the worker
 */
@SeenIn(
    value = {
      ArtefactId.TALOS_MACHINE_TYPE,
      ArtefactId.TALOS_MEMBERS,
      ArtefactId.TALOS_MACHINE_CONFIG
    },
    authority = {ArtefactId.TALOS_MACHINE_TYPE, ArtefactId.TALOS_MEMBERS})
public record Worker(NodeName node) implements NodeFact {}
