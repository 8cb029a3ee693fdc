package dev.ichor.fact.config;

import dev.ichor.fact.NodeFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.Version;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * The version in the tag of a container image that the configuration sets; images without a tag
 * that is a version yield none.
 *
 * @param node the machine that is configured
 * @param component as in {@link ConfiguredImage}; {@code installer} has the version of Talos,
 *     {@code kubelet} and {@code kube-*} that of Kubernetes
 * @param version version in the tag
 */
@SeenIn(ArtefactId.TALOS_MACHINE_CONFIG)
public record ConfiguredVersion(NodeName node, String component, Version version)
    implements NodeFact {}
