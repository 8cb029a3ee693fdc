package dev.ichor.fact.network;

import dev.ichor.fact.LogFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * A part of Cilium does not start: an option is refused, or it wants what Talos does not allow.
 *
 * @param node the machine
 * @param error what it says
 * @param firstAge seconds since the oldest line that says so
 * @param lastAge seconds since the newest line that says so
 * @param count number of lines that say so
 * @param current the newest line is at most 120 s old, or newer than the last state change of the
 *     service that logs
 */
@SeenIn(
    value = {ArtefactId.KUBERNETES_LOGS_PODS, ArtefactId.CLIENT_KUBECTL},
    authority = ArtefactId.KUBERNETES_LOGS_PODS)
public record CiliumStartFailed(
    NodeName node, String error, int firstAge, int lastAge, int count, boolean current)
    implements LogFact {}
