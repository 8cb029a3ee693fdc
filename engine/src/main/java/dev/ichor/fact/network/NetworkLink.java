package dev.ichor.fact.network;

import dev.ichor.fact.NodeFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * A network link of a machine ({@code LinkStatuses}).
 *
 * @param node the machine
 * @param link name, e.g. {@code eth0}
 * @param type {@code ether}, {@code loopback} …
 * @param kind {@code vlan}, {@code bond}, {@code vxlan}, {@code veth} …; empty for a physical link
 * @param driver driver of the kernel, e.g. {@code virtio_net}; empty when there is none
 * @param operationalState {@code up}, {@code down}, {@code unknown} …
 * @param mtu largest packet it sends, in bytes
 */
@SeenIn(ArtefactId.TALOS_LINK_STATUS)
public record NetworkLink(
    NodeName node,
    String link,
    String type,
    String kind,
    String driver,
    String operationalState,
    int mtu)
    implements NodeFact {}
