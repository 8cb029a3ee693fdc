package dev.ichor.fact.kubelet;

import dev.ichor.fact.NodeFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * Talos has what it needs to start kubelet ({@code KubeletSpecs}).
 *
 * @param node the machine
 */
@SeenIn(ArtefactId.TALOS_KUBELET_SPEC)
public record KubeletSpecPresent(NodeName node) implements NodeFact {}
