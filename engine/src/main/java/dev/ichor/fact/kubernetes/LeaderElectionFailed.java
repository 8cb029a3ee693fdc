package dev.ichor.fact.kubernetes;

import dev.ichor.fact.LogFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * kube-controller-manager or kube-scheduler cannot reach its lease at the API server, or gave up
 * because of that ("error retrieving resource lock", "leaderelection lost").
 *
 * @param node the machine
 * @param component e.g. {@code kube-scheduler}
 * @param firstAge seconds since the oldest line that says so
 * @param lastAge seconds since the newest line that says so
 * @param count number of lines that say so
 * @param current the newest line is at most 120 s old, or newer than the last state change of the
 *     service that logs
 */
@SeenIn({ArtefactId.KUBERNETES_LOGS_CONTROLLER_MANAGER, ArtefactId.KUBERNETES_LOGS_SCHEDULER})
public record LeaderElectionFailed(
    NodeName node, String component, int firstAge, int lastAge, int count, boolean current)
    implements LogFact {}
