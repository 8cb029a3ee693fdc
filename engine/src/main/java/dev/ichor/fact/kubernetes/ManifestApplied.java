package dev.ichor.fact.kubernetes;

import dev.ichor.fact.NodeFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * A manifest that Talos applied ({@code ManifestStatuses}).
 *
 * @param node the machine
 * @param manifest id, e.g. {@code 11-core-dns}
 */
@SeenIn(ArtefactId.TALOS_MANIFEST_STATUS)
public record ManifestApplied(NodeName node, String manifest) implements NodeFact {}
