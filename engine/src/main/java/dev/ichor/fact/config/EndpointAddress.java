package dev.ichor.fact.config;

import dev.ichor.fact.IpAddress;
import dev.ichor.fact.NodeFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * The host of the control plane endpoint is an address and no name ({@code
 * cluster.controlPlane.endpoint}).
 *
 * @param node the machine that is configured
 * @param url the endpoint as written, as in {@link ControlPlaneEndpoint}
 * @param address the address in it
 */
@SeenIn(ArtefactId.TALOS_MACHINE_CONFIG)
public record EndpointAddress(NodeName node, String url, IpAddress address) implements NodeFact {}
