package dev.ichor.fact.kubernetes;

import dev.ichor.fact.LogFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * Admission refused a pod: {@code violates PodSecurity}.
 *
 * @param node the machine
 * @param pod name of the pod
 * @param policy level and version, e.g. {@code baseline:latest}
 * @param firstAge seconds since the oldest line that says so
 * @param lastAge seconds since the newest line that says so
 * @param count number of lines that say so
 * @param current the newest line is at most 120 s old, or newer than the last state change of the
 *     service that logs
 */
@SeenIn(
    value = {
      ArtefactId.KUBERNETES_LOGS_CONTROLLER_MANAGER,
      ArtefactId.KUBERNETES_EVENTS,
      ArtefactId.CLIENT_KUBECTL
    },
    authority = ArtefactId.KUBERNETES_LOGS_CONTROLLER_MANAGER)
public record PodForbidden(
    NodeName node, String pod, String policy, int firstAge, int lastAge, int count, boolean current)
    implements LogFact {}
