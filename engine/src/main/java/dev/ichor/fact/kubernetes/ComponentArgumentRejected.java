package dev.ichor.fact.kubernetes;

import dev.ichor.fact.LogFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * A component of the control plane, or Talos on its behalf, refused an argument, a mounted path or
 * a field of its configuration.
 *
 * @param node the machine
 * @param component e.g. {@code kube-apiserver}; empty when the line does not say
 * @param argument the flag without dashes, the path or the field; empty when the line names none
 * @param fault what is wrong with it
 * @param firstAge seconds since the oldest line that says so
 * @param lastAge seconds since the newest line that says so
 * @param count number of lines that say so
 * @param current the newest line is at most 120 s old, or newer than the last state change of the
 *     service that logs
 */
@SeenIn(
    value = {
      ArtefactId.KUBERNETES_LOGS_APISERVER,
      ArtefactId.KUBERNETES_LOGS_CONTROLLER_MANAGER,
      ArtefactId.KUBERNETES_LOGS_SCHEDULER,
      ArtefactId.TALOS_LOGS_CONTROLLER_RUNTIME,
      ArtefactId.TALOS_DMESG,
      ArtefactId.CLIENT_TALOSCTL
    },
    authority = {
      ArtefactId.KUBERNETES_LOGS_APISERVER,
      ArtefactId.KUBERNETES_LOGS_CONTROLLER_MANAGER,
      ArtefactId.KUBERNETES_LOGS_SCHEDULER,
      ArtefactId.TALOS_LOGS_CONTROLLER_RUNTIME
    })
public record ComponentArgumentRejected(
    NodeName node,
    String component,
    String argument,
    ArgumentFault fault,
    int firstAge,
    int lastAge,
    int count,
    boolean current)
    implements LogFact {}
