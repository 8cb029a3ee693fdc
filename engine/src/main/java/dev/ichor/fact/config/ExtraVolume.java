package dev.ichor.fact.config;

import dev.ichor.fact.NodeFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * A path of the host that is mounted into a component ({@code extraVolumes} of the control plane
 * components, {@code machine.kubelet.extraMounts}).
 *
 * @param node the machine that is configured
 * @param component as in {@link ExtraArgument}
 * @param hostPath path on the host
 * @param mountPath path in the container
 */
@SeenIn(ArtefactId.TALOS_MACHINE_CONFIG)
public record ExtraVolume(NodeName node, String component, String hostPath, String mountPath)
    implements NodeFact {}
