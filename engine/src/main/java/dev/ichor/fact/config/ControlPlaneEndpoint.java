package dev.ichor.fact.config;

import dev.ichor.fact.NodeFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * The URL under which all machines reach the Kubernetes API ({@code
 * cluster.controlPlane.endpoint}), taken apart.
 *
 * @param node the machine that is configured
 * @param url as written
 * @param scheme what stands before {@code ://}, in lower case; empty when nothing does
 * @param host name or address without brackets, addresses in canonical form
 * @param port port; 0 when the URL has none, which for https means 443
 */
@SeenIn(ArtefactId.TALOS_MACHINE_CONFIG)
public record ControlPlaneEndpoint(NodeName node, String url, String scheme, String host, int port)
    implements NodeFact {}
