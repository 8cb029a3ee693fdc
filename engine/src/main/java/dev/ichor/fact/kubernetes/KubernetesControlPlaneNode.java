package dev.ichor.fact.kubernetes;

import dev.ichor.fact.NodeFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * A node object that carries the control-plane role label.
 *
 * @param node the machine
 */
@SeenIn(ArtefactId.KUBERNETES_NODES)
public record KubernetesControlPlaneNode(NodeName node) implements NodeFact {}
