package dev.ichor.fact.kubernetes;

import dev.ichor.fact.LogFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * kubelet waits before it starts a container again that has failed ("Back-off restarting failed
 * container").
 *
 * @param node the machine
 * @param container name of the container
 * @param pod name of the pod; empty when the line does not name it
 * @param firstAge seconds since the oldest line that says so
 * @param lastAge seconds since the newest line that says so
 * @param count number of lines that say so
 * @param current the newest line is at most 120 s old, or newer than the last state change of the
 *     service that logs
 */
@SeenIn(
    value = {ArtefactId.TALOS_LOGS_KUBELET, ArtefactId.KUBERNETES_EVENTS},
    authority = {ArtefactId.TALOS_LOGS_KUBELET})
public record ContainerBackOff(
    NodeName node,
    String container,
    String pod,
    int firstAge,
    int lastAge,
    int count,
    boolean current)
    implements LogFact {}
