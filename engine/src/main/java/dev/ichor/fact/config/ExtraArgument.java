package dev.ichor.fact.config;

import dev.ichor.fact.NodeFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * An argument for the command line of a component ({@code extraArgs} of {@code machine.kubelet},
 * {@code cluster.etcd}, {@code cluster.apiServer}, {@code cluster.controllerManager}, {@code
 * cluster.scheduler}, {@code cluster.proxy}). Lists yield one fact for each value.
 *
 * @param node the machine that is configured
 * @param component {@code kubelet}, {@code etcd}, {@code kube-apiserver}, {@code kube-
 *     controller-manager}, {@code kube-scheduler} or {@code kube-proxy}
 * @param flag name without leading dashes
 * @param value value; may be empty
 */
@SeenIn(ArtefactId.TALOS_MACHINE_CONFIG)
public record ExtraArgument(NodeName node, String component, String flag, String value)
    implements NodeFact {}
