package dev.ichor.fact.network;

import dev.ichor.fact.NodeFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * What Talos says about the network of a machine ({@code NetworkStatuses}).
 *
 * @param node the machine
 * @param addressReady it has an address
 * @param connectivityReady all probes hold, or there is a default route
 * @param hostnameReady it has a hostname
 * @param etcFilesReady {@code /etc/hosts} and {@code /etc/resolv.conf} are written
 */
@SeenIn(ArtefactId.TALOS_NETWORK_STATUS)
public record NetworkReadiness(
    NodeName node,
    boolean addressReady,
    boolean connectivityReady,
    boolean hostnameReady,
    boolean etcFilesReady)
    implements NodeFact {}
