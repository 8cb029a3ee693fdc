package dev.ichor.fact.kubelet;

import dev.ichor.fact.LogFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * kubelet has no pod network ("Container runtime network not ready", a CNI plugin or its files are
 * missing).
 *
 * @param node the machine
 * @param message what is missing, as the line words it
 * @param firstAge seconds since the oldest line that says so
 * @param lastAge seconds since the newest line that says so
 * @param count number of lines that say so
 * @param current the newest line is at most 120 s old, or newer than the last state change of the
 *     service that logs
 */
@SeenIn(
    value = {
      ArtefactId.TALOS_LOGS_KUBELET,
      ArtefactId.KUBERNETES_EVENTS,
      ArtefactId.KUBERNETES_LOGS_PODS
    },
    authority = ArtefactId.TALOS_LOGS_KUBELET)
public record PodNetworkNotReady(
    NodeName node, String message, int firstAge, int lastAge, int count, boolean current)
    implements LogFact {}
