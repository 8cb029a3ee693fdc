package dev.ichor.fact.kubernetes;

import dev.ichor.fact.NodeFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * Talos handed a static pod to kubelet ({@code StaticPods}).
 *
 * @param node the machine
 * @param component e.g. {@code kube-apiserver}
 */
@SeenIn(ArtefactId.TALOS_STATIC_PODS)
public record StaticPodRendered(NodeName node, String component) implements NodeFact {}
