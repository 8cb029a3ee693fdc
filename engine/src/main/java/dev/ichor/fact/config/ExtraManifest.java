package dev.ichor.fact.config;

import dev.ichor.fact.NodeFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * A manifest that is downloaded and applied at the bootstrap ({@code cluster.extraManifests},
 * {@code cluster.network.cni.urls}, {@code cluster.externalCloudProvider.manifests}).
 *
 * @param node the machine that is configured
 * @param url URL as written
 */
@SeenIn(ArtefactId.TALOS_MACHINE_CONFIG)
public record ExtraManifest(NodeName node, String url) implements NodeFact {}
