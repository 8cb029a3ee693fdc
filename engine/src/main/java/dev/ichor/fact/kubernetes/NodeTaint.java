package dev.ichor.fact.kubernetes;

import dev.ichor.fact.NodeFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * A taint of a node object ({@code spec.taints}).
 *
 * @param node the machine
 * @param key e.g. {@code node.cloudprovider.kubernetes.io/uninitialized}
 * @param effect e.g. {@code NoSchedule}
 */
@SeenIn(ArtefactId.KUBERNETES_NODES)
public record NodeTaint(NodeName node, String key, String effect) implements NodeFact {}
