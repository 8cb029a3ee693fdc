package dev.ichor.fact.etcd;

import dev.ichor.fact.NodeFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * What etcd of a machine is to run ({@code EtcdSpecs}): exists once the machine has a usable
 * address.
 *
 * @param node the machine
 * @param image image reference
 */
@SeenIn(ArtefactId.TALOS_ETCD_SPEC)
public record EtcdSpec(NodeName node, String image) implements NodeFact {}
