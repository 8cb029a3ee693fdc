package dev.ichor.fact.kubernetes;

import dev.ichor.fact.NodeFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * A manifest that Talos wants in the cluster ({@code Manifests}).
 *
 * @param node the machine
 * @param manifest id, e.g. {@code 11-core-dns}
 */
@SeenIn(ArtefactId.TALOS_MANIFESTS)
public record ManifestRendered(NodeName node, String manifest) implements NodeFact {}
