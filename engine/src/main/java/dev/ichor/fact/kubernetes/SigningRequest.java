package dev.ichor.fact.kubernetes;

import dev.ichor.fact.NodeFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * A certificate signing request (CSR list).
 *
 * @param node the node that asked
 * @param name name of the object
 * @param signer signer name, e.g. {@code kubernetes.io/kubelet-serving}
 * @param state state
 * @param age seconds since it was created
 */
@SeenIn(ArtefactId.KUBERNETES_CSRS)
public record SigningRequest(NodeName node, String name, String signer, CsrState state, int age)
    implements NodeFact {}
