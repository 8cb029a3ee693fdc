package dev.ichor.fact.network;

import dev.ichor.fact.NodeFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * The certificate with which the Kubernetes endpoint answers.
 *
 * @param node the machine that saw it; the cluster when Ichor itself did
 * @param names DNS names in it, separated by blanks; empty when there are none
 * @param addresses addresses in it, separated by blanks; empty when there are none
 */
@SeenIn(ArtefactId.PROBE_KUBERNETES_ENDPOINT)
public record EndpointCertificate(NodeName node, String names, String addresses)
    implements NodeFact {}
