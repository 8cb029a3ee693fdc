package dev.ichor.fact.kubernetes;

import dev.ichor.fact.DialError;
import dev.ichor.fact.LogFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * A local client could not connect to the API server on this machine ({@code 127.0.0.1:6443} or the
 * address of the machine).
 *
 * @param node the machine
 * @param reason why
 * @param firstAge seconds since the oldest line that says so
 * @param lastAge seconds since the newest line that says so
 * @param count number of lines that say so
 * @param current the newest line is at most 120 s old, or newer than the last state change of the
 *     service that logs
 */
@SeenIn({
  ArtefactId.TALOS_LOGS_KUBELET,
  ArtefactId.TALOS_LOGS_CONTROLLER_RUNTIME,
  ArtefactId.KUBERNETES_LOGS_CONTROLLER_MANAGER,
  ArtefactId.KUBERNETES_LOGS_SCHEDULER
})
public record ApiServerUnreachable(
    NodeName node, DialError reason, int firstAge, int lastAge, int count, boolean current)
    implements LogFact {}
