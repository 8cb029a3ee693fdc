package dev.ichor.fact.kubernetes;

import dev.ichor.fact.NodeFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.Version;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * The version in the image of a static pod that Talos handed to kubelet ({@code StaticPods}).
 *
 * @param node the machine
 * @param component e.g. {@code kube-apiserver}
 * @param version version in the tag
 */
@SeenIn(ArtefactId.TALOS_STATIC_PODS)
public record StaticPodVersion(NodeName node, String component, Version version)
    implements NodeFact {}
