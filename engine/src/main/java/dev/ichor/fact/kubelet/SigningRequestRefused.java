package dev.ichor.fact.kubelet;

import dev.ichor.fact.LogFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;
import dev.ichor.fact.kubernetes.CsrState;

/**
 * kubelet read that its certificate signing request was denied, or that its signer failed.
 *
 * @param node the machine
 * @param signer whose signature it wanted; empty where the line does not tell
 * @param state {@code DENIED} or {@code FAILED}
 * @param cause reason as the line words it
 * @param firstAge seconds since the oldest line that says so
 * @param lastAge seconds since the newest line that says so
 * @param count number of lines that say so
 * @param current the newest line is at most 120 s old, or newer than the last state change of the
 *     service that logs
 */
@SeenIn(ArtefactId.TALOS_LOGS_KUBELET)
public record SigningRequestRefused(
    NodeName node,
    String signer,
    CsrState state,
    String cause,
    int firstAge,
    int lastAge,
    int count,
    boolean current)
    implements LogFact {}
