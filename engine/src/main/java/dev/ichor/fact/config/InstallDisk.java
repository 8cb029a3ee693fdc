package dev.ichor.fact.config;

import dev.ichor.fact.NodeFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * The disk that Talos is installed on ({@code machine.install.disk}).
 *
 * @param node the machine that is configured
 * @param disk path as written
 */
@SeenIn(ArtefactId.TALOS_MACHINE_CONFIG)
public record InstallDisk(NodeName node, String disk) implements NodeFact {}
