package dev.ichor.fact.kubelet;

import dev.ichor.fact.LogFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * The API server refused a node to touch the object of another: kubelet goes by another name than
 * its certificate.
 *
 * @param node the machine
 * @param certified name in the certificate
 * @param wanted name of the object
 * @param firstAge seconds since the oldest line that says so
 * @param lastAge seconds since the newest line that says so
 * @param count number of lines that say so
 * @param current the newest line is at most 120 s old, or newer than the last state change of the
 *     service that logs
 */
@SeenIn({ArtefactId.TALOS_LOGS_KUBELET, ArtefactId.TALOS_LOGS_CONTROLLER_RUNTIME})
public record ForeignNodeRefused(
    NodeName node,
    String certified,
    String wanted,
    int firstAge,
    int lastAge,
    int count,
    boolean current)
    implements LogFact {}
