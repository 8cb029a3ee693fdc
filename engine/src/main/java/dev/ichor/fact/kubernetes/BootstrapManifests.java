package dev.ichor.fact.kubernetes;

import dev.ichor.fact.NodeFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * What Talos is to bring into the cluster ({@code BootstrapManifestsConfigs}).
 *
 * @param node the machine
 * @param cni name of the CNI, e.g. {@code custom}; empty where the Talos version does not say
 * @param flannel Talos brings flannel
 * @param coreDns Talos brings CoreDNS
 * @param kubeProxy Talos brings kube-proxy
 */
@SeenIn(ArtefactId.TALOS_BOOTSTRAP_MANIFESTS_CONFIG)
public record BootstrapManifests(
    NodeName node, String cni, boolean flannel, boolean coreDns, boolean kubeProxy)
    implements NodeFact {}
