package dev.ichor.fact.kubelet;

import dev.ichor.fact.LogFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * kubelet waited in vain for its certificate ("certificate request was not signed"): it handed in a
 * request, and nobody approved or signed it in 15 minutes.
 *
 * @param node the machine
 * @param signer whose signature it wants; empty where the line does not tell
 * @param firstAge seconds since the oldest line that says so
 * @param lastAge seconds since the newest line that says so
 * @param count number of lines that say so
 * @param current the newest line is at most 120 s old, or newer than the last state change of the
 *     service that logs
 */
@SeenIn(ArtefactId.TALOS_LOGS_KUBELET)
public record SigningRequestUnanswered(
    NodeName node, String signer, int firstAge, int lastAge, int count, boolean current)
    implements LogFact {}
