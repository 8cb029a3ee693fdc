package dev.ichor.fact.kubernetes;

import dev.ichor.fact.NodeFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.Version;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * The version of kubelet ({@code status.nodeInfo.kubeletVersion}).
 *
 * @param node the machine
 * @param version version
 */
@SeenIn(ArtefactId.KUBERNETES_NODES)
public record KubeletVersion(NodeName node, Version version) implements NodeFact {}
