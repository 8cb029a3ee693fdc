package dev.ichor.fact.kubelet;

import dev.ichor.fact.LogFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * kubelet's API on 10250 answered a handshake with "tls: internal error": it has no serving
 * certificate.
 *
 * @param node the machine
 * @param firstAge seconds since the oldest line that says so
 * @param lastAge seconds since the newest line that says so
 * @param count number of lines that say so
 * @param current the newest line is at most 120 s old, or newer than the last state change of the
 *     service that logs
 */
@SeenIn(
    value = {
      ArtefactId.TALOS_LOGS_CONTROLLER_RUNTIME,
      ArtefactId.TALOS_DMESG,
      ArtefactId.TALOS_LOGS_KUBELET,
      ArtefactId.KUBERNETES_LOGS_PODS,
      ArtefactId.CLIENT_KUBECTL
    },
    authority = {ArtefactId.TALOS_LOGS_CONTROLLER_RUNTIME, ArtefactId.TALOS_DMESG})
public record KubeletTlsError(NodeName node, int firstAge, int lastAge, int count, boolean current)
    implements LogFact {}
