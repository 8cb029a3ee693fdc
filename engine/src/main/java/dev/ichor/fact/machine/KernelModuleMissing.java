package dev.ichor.fact.machine;

import dev.ichor.fact.LogFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * A kernel module is needed and not there.
 *
 * @param node the machine
 * @param module name of the module
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
      ArtefactId.TALOS_LOGS_CONTROLLER_RUNTIME,
      ArtefactId.KUBERNETES_LOGS_PODS,
      ArtefactId.CLIENT_KUBECTL
    },
    authority = {ArtefactId.TALOS_DMESG, ArtefactId.TALOS_LOGS_CONTROLLER_RUNTIME})
public record KernelModuleMissing(
    NodeName node, String module, int firstAge, int lastAge, int count, boolean current)
    implements LogFact {}
