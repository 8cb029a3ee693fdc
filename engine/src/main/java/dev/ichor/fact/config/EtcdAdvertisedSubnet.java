package dev.ichor.fact.config;

import dev.ichor.fact.Cidr;
import dev.ichor.fact.NodeFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * A range that etcd may take its advertised address from ({@code cluster.etcd.advertisedSubnets},
 * formerly {@code subnet}).
 *
 * @param node the machine that is configured
 * @param subnet the range
 * @param excluded written with a leading {@code !}: addresses in it are not taken
 */
@SeenIn(ArtefactId.TALOS_MACHINE_CONFIG)
public record EtcdAdvertisedSubnet(NodeName node, Cidr subnet, boolean excluded)
    implements NodeFact {}
