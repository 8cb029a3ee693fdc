package dev.ichor.fact.config;

import dev.ichor.fact.NodeFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * A kernel module that is to be loaded ({@code machine.kernel.modules}).
 *
 * @param node the machine that is configured
 * @param module name
 */
@SeenIn(ArtefactId.TALOS_MACHINE_CONFIG)
public record KernelModule(NodeName node, String module) implements NodeFact {}
