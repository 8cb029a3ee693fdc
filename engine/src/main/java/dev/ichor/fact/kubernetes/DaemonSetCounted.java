package dev.ichor.fact.kubernetes;

import dev.ichor.fact.LogFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * A row of {@code kubectl get daemonsets}.
 *
 * @param node the machine
 * @param daemonSet its name
 * @param desired pods that it wants
 * @param made pods that were made for it ({@code CURRENT})
 * @param firstAge seconds since the oldest line that says so
 * @param lastAge seconds since the newest line that says so
 * @param count number of lines that say so
 * @param current the newest line is at most 120 s old, or newer than the last state change of the
 *     service that logs
 */
@SeenIn(ArtefactId.KUBERNETES_WORKLOADS)
public record DaemonSetCounted(
    NodeName node,
    String daemonSet,
    int desired,
    int made,
    int firstAge,
    int lastAge,
    int count,
    boolean current)
    implements LogFact {}
