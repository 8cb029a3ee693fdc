package dev.ichor.fact.config;

import dev.ichor.fact.NodeFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * A container image that the configuration sets ({@code machine.install.image}, {@code
 * machine.kubelet.image}, {@code cluster.*.image}; also keys such as {@code talosImageURL} of
 * provisioners).
 *
 * @param node the machine that is configured
 * @param component {@code installer}, {@code kubelet}, {@code etcd}, {@code coredns}, {@code
 *     kube-apiserver}, {@code kube-controller-manager}, {@code kube-scheduler} or {@code kube-
 *     proxy}
 * @param image reference as written
 */
@SeenIn(ArtefactId.TALOS_MACHINE_CONFIG)
public record ConfiguredImage(NodeName node, String component, String image) implements NodeFact {}
