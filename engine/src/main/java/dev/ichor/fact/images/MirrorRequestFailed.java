package dev.ichor.fact.images;

import dev.ichor.fact.LogFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * A request for an image that went to a mirror failed; containerd names the registry that the
 * mirror stands for in {@code ns=}.
 *
 * @param node the machine
 * @param mirror host of the mirror
 * @param registry registry it stands for
 * @param reason why
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
      ArtefactId.TALOS_LOGS_KUBELET,
      ArtefactId.TALOS_LOGS_CONTAINERD,
      ArtefactId.KUBERNETES_EVENTS,
      ArtefactId.CLIENT_KUBECTL
    },
    authority = {
      ArtefactId.TALOS_DMESG,
      ArtefactId.TALOS_LOGS_MACHINED,
      ArtefactId.TALOS_LOGS_KUBELET,
      ArtefactId.TALOS_LOGS_CONTAINERD
    })
public record MirrorRequestFailed(
    NodeName node,
    String mirror,
    String registry,
    PullError reason,
    int firstAge,
    int lastAge,
    int count,
    boolean current)
    implements LogFact {}
