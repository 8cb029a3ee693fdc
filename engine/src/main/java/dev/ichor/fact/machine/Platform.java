package dev.ichor.fact.machine;

import dev.ichor.fact.NodeFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * The platform a machine booted on ({@code PlatformMetadatas}).
 *
 * @param node the machine
 * @param platform e.g. {@code metal}, {@code aws}, {@code container}
 */
@SeenIn(ArtefactId.TALOS_PLATFORM)
public record Platform(NodeName node, String platform) implements NodeFact {}
