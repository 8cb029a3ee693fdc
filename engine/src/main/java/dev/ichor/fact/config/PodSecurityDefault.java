package dev.ichor.fact.config;

import dev.ichor.fact.NodeFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * The level of Pod Security that the API server enforces where a namespace has no label ({@code
 * cluster.apiServer.admissionControl}, plugin {@code PodSecurity}).
 *
 * @param node the machine that is configured
 * @param level {@code privileged}, {@code baseline} or {@code restricted}
 */
@SeenIn(ArtefactId.TALOS_MACHINE_CONFIG)
public record PodSecurityDefault(NodeName node, String level) implements NodeFact {}
