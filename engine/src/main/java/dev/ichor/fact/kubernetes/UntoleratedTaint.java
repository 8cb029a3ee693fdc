package dev.ichor.fact.kubernetes;

import dev.ichor.fact.LogFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * The scheduler found a node for a pod only behind a taint that the pod does not tolerate.
 *
 * @param node the machine
 * @param key key of the taint
 * @param firstAge seconds since the oldest line that says so
 * @param lastAge seconds since the newest line that says so
 * @param count number of lines that say so
 * @param current the newest line is at most 120 s old, or newer than the last state change of the
 *     service that logs
 */
@SeenIn(
    value = {ArtefactId.KUBERNETES_LOGS_SCHEDULER, ArtefactId.KUBERNETES_EVENTS},
    authority = ArtefactId.KUBERNETES_LOGS_SCHEDULER)
public record UntoleratedTaint(
    NodeName node, String key, int firstAge, int lastAge, int count, boolean current)
    implements LogFact {}
