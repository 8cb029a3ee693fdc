package dev.ichor.fact.images;

import dev.ichor.fact.LogFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * An image could not be pulled ("failed to pull image").
 *
 * @param node the machine
 * @param image image reference
 * @param reason why, from the innermost error
 * @param firstAge seconds since the oldest line that says so
 * @param lastAge seconds since the newest line that says so
 * @param count number of lines that say so
 * @param current the newest line is at most 120 s old, or newer than the last state change of the
 *     service that logs
 */
@SeenIn(
    value = {
      ArtefactId.TALOS_DMESG,
      ArtefactId.TALOS_LOGS_MACHINED,
      ArtefactId.TALOS_SERVICES,
      ArtefactId.TALOS_LOGS_KUBELET,
      ArtefactId.KUBERNETES_EVENTS,
      ArtefactId.CLIENT_TALOSCTL,
      ArtefactId.CLIENT_KUBECTL
    },
    authority = {ArtefactId.TALOS_DMESG, ArtefactId.TALOS_LOGS_MACHINED, ArtefactId.TALOS_SERVICES})
public record ImagePullFailed(
    NodeName node,
    String image,
    PullError reason,
    int firstAge,
    int lastAge,
    int count,
    boolean current)
    implements LogFact {}
