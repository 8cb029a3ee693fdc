package dev.ichor.fact.kubernetes;

import dev.ichor.fact.LogFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * A row of {@code kubectl get csr} without its header.
 *
 * @param node the machine
 * @param csr name of the request
 * @param signer signer name
 * @param state state
 * @param firstAge seconds since the oldest line that says so
 * @param lastAge seconds since the newest line that says so
 * @param count number of lines that say so
 * @param current the newest line is at most 120 s old, or newer than the last state change of the
 *     service that logs
 */
@SeenIn(ArtefactId.CLIENT_KUBECTL)
public record RequestRow(
    NodeName node,
    String csr,
    String signer,
    CsrState state,
    int firstAge,
    int lastAge,
    int count,
    boolean current)
    implements LogFact {}
