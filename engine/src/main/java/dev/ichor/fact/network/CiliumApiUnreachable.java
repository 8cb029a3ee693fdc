package dev.ichor.fact.network;

import dev.ichor.fact.DialError;
import dev.ichor.fact.LogFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * Cilium cannot reach the Kubernetes API ({@code Unable to contact k8s api-server}).
 *
 * @param node the machine
 * @param server where it looks for it
 * @param port port it looks at
 * @param reason why
 * @param firstAge seconds since the oldest line that says so
 * @param lastAge seconds since the newest line that says so
 * @param count number of lines that say so
 * @param current the newest line is at most 120 s old, or newer than the last state change of the
 *     service that logs
 */
@SeenIn(
    value = {ArtefactId.KUBERNETES_LOGS_PODS, ArtefactId.CLIENT_KUBECTL},
    authority = ArtefactId.KUBERNETES_LOGS_PODS)
public record CiliumApiUnreachable(
    NodeName node,
    String server,
    int port,
    DialError reason,
    int firstAge,
    int lastAge,
    int count,
    boolean current)
    implements LogFact {}
