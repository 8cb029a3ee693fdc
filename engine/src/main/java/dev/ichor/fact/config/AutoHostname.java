package dev.ichor.fact.config;

import dev.ichor.fact.NodeFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * How a machine names itself where no hostname is fixed ({@code auto} of {@code HostnameConfig}).
 *
 * @param node the machine that is configured
 * @param mode {@code stable} or {@code off}
 */
@SeenIn(ArtefactId.TALOS_MACHINE_CONFIG)
public record AutoHostname(NodeName node, String mode) implements NodeFact {}
