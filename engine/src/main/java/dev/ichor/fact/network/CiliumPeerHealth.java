package dev.ichor.fact.network;

import dev.ichor.fact.LogFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * A row of the cluster health of Cilium ({@code cilium-dbg status --verbose}).
 *
 * @param node the machine
 * @param peer the other node
 * @param host how many of its addresses answer, e.g. {@code 1/1}
 * @param endpoint how many of its health endpoints, which are pods, answer, e.g. {@code 0/1}
 * @param firstAge seconds since the oldest line that says so
 * @param lastAge seconds since the newest line that says so
 * @param count number of lines that say so
 * @param current the newest line is at most 120 s old, or newer than the last state change of the
 *     service that logs
 */
@SeenIn(
    value = {ArtefactId.KUBERNETES_LOGS_PODS, ArtefactId.CLIENT_KUBECTL},
    authority = ArtefactId.KUBERNETES_LOGS_PODS)
public record CiliumPeerHealth(
    NodeName node,
    String peer,
    String host,
    String endpoint,
    int firstAge,
    int lastAge,
    int count,
    boolean current)
    implements LogFact {}
