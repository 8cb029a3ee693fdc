package dev.ichor.fact.kubelet;

import dev.ichor.fact.LogFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * kubelet could not create its node object ("Unable to register node with API server").
 *
 * @param node the machine
 * @param reason why
 * @param firstAge seconds since the oldest line that says so
 * @param lastAge seconds since the newest line that says so
 * @param count number of lines that say so
 * @param current the newest line is at most 120 s old, or newer than the last state change of the
 *     service that logs
 */
@SeenIn(ArtefactId.TALOS_LOGS_KUBELET)
public record NodeRegistrationFailed(
    NodeName node,
    KubeletRequestError reason,
    int firstAge,
    int lastAge,
    int count,
    boolean current)
    implements LogFact {}
