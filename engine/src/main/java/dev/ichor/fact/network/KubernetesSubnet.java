package dev.ichor.fact.network;

import dev.ichor.fact.Cidr;
import dev.ichor.fact.NodeFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * A range that Kubernetes uses for itself ({@code ControllerManagerConfigs} {@code podCIDRs} and
 * {@code serviceCIDRs}; {@code NodeAddressFilters} id {@code no-k8s} {@code excludeSubnets}, which
 * does not tell the kind; {@code cluster.network.podSubnets} and {@code serviceSubnets} of a
 * machine configuration, the defaults 10.244.0.0/16 and 10.96.0.0/12 where a whole one sets none).
 *
 * @param node the machine
 * @param subnet the range
 * @param kind what the range is for
 */
@SeenIn(
    value = {
      ArtefactId.TALOS_NODE_ADDRESS_FILTERS,
      ArtefactId.TALOS_CONTROLLER_MANAGER_CONFIG,
      ArtefactId.TALOS_MACHINE_CONFIG
    },
    authority = {ArtefactId.TALOS_NODE_ADDRESS_FILTERS, ArtefactId.TALOS_CONTROLLER_MANAGER_CONFIG})
public record KubernetesSubnet(NodeName node, Cidr subnet, SubnetKind kind) implements NodeFact {}
