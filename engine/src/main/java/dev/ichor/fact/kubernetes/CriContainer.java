package dev.ichor.fact.kubernetes;

import dev.ichor.fact.NodeFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * A container, or the sandbox of a pod, that the container runtime has ({@code talosctl containers
 * -k}).
 *
 * @param node the machine
 * @param pod name of the pod without its namespace
 * @param container name of the container; empty for the sandbox of the pod
 * @param state its state
 */
@SeenIn(ArtefactId.TALOS_CONTAINERS)
public record CriContainer(NodeName node, String pod, String container, CriState state)
    implements NodeFact {}
