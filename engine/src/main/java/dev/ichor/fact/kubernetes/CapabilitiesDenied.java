package dev.ichor.fact.kubernetes;

import dev.ichor.fact.LogFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * A container did not start because it asks for a capability that Talos grants to nobody ({@code
 * unable to apply caps}).
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
      ArtefactId.TALOS_LOGS_KUBELET,
      ArtefactId.TALOS_LOGS_CONTAINERD,
      ArtefactId.KUBERNETES_EVENTS,
      ArtefactId.CLIENT_KUBECTL
    },
    authority = ArtefactId.TALOS_LOGS_KUBELET)
public record CapabilitiesDenied(
    NodeName node, int firstAge, int lastAge, int count, boolean current) implements LogFact {}
