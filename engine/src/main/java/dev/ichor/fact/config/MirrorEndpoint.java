package dev.ichor.fact.config;

import dev.ichor.fact.NodeFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * Where the images of a registry are pulled from instead ({@code endpoints}, {@code url}).
 *
 * @param node the machine that is configured
 * @param registry as in {@link MirrorConfigured}
 * @param url URL as written
 * @param overridePath the path of the URL is taken as it is
 */
@SeenIn(ArtefactId.TALOS_MACHINE_CONFIG)
public record MirrorEndpoint(NodeName node, String registry, String url, boolean overridePath)
    implements NodeFact {}
