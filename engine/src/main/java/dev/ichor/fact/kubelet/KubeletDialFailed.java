package dev.ichor.fact.kubelet;

import dev.ichor.fact.DialError;
import dev.ichor.fact.LogFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * No connection to kubelet at 10250.
 *
 * @param node the machine
 * @param reason why
 * @param firstAge seconds since the oldest line that says so
 * @param lastAge seconds since the newest line that says so
 * @param count number of lines that say so
 * @param current the newest line is at most 120 s old, or newer than the last state change of the
 *     service that logs
 */
@SeenIn(
    value = {
      ArtefactId.TALOS_LOGS_CONTROLLER_RUNTIME,
      ArtefactId.TALOS_DMESG,
      ArtefactId.CLIENT_KUBECTL
    },
    authority = {ArtefactId.TALOS_LOGS_CONTROLLER_RUNTIME, ArtefactId.TALOS_DMESG})
public record KubeletDialFailed(
    NodeName node, DialError reason, int firstAge, int lastAge, int count, boolean current)
    implements LogFact {}
