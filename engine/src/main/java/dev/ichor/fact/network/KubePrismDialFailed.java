package dev.ichor.fact.network;

import dev.ichor.fact.LogFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * A program on the machine could not talk to the API server through KubePrism ({@code
 * 127.0.0.1:7445}).
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
      ArtefactId.TALOS_LOGS_KUBELET,
      ArtefactId.TALOS_LOGS_CONTROLLER_RUNTIME,
      ArtefactId.TALOS_DMESG,
      ArtefactId.TALOS_LOGS_MACHINED,
      ArtefactId.KUBERNETES_LOGS_PODS
    },
    authority = {ArtefactId.TALOS_LOGS_KUBELET})
public record KubePrismDialFailed(
    NodeName node, KubePrismError reason, int firstAge, int lastAge, int count, boolean current)
    implements LogFact {}
