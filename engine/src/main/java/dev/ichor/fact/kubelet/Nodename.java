package dev.ichor.fact.kubelet;

import dev.ichor.fact.NodeFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * The Kubernetes node name of a machine ({@code Nodenames}).
 *
 * @param node the machine
 * @param nodename the name
 */
@SeenIn(ArtefactId.TALOS_NODENAME)
public record Nodename(NodeName node, String nodename) implements NodeFact {}
