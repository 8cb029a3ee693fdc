package dev.ichor.fact.config;

import dev.ichor.fact.NodeFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * A kernel parameter ({@code machine.sysctls}).
 *
 * @param node the machine that is configured
 * @param key dotted name
 * @param value value as written
 */
@SeenIn(ArtefactId.TALOS_MACHINE_CONFIG)
public record Sysctl(NodeName node, String key, String value) implements NodeFact {}
