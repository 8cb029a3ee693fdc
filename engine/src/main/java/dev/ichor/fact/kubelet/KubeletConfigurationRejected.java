package dev.ichor.fact.kubelet;

import dev.ichor.fact.LogFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * kubelet or Talos refused kubelet's flags or configuration.
 *
 * @param node the machine
 * @param detail the offending flag or field, as the line names it
 * @param firstAge seconds since the oldest line that says so
 * @param lastAge seconds since the newest line that says so
 * @param count number of lines that say so
 * @param current the newest line is at most 120 s old, or newer than the last state change of the
 *     service that logs
 */
@SeenIn({
  ArtefactId.TALOS_LOGS_KUBELET,
  ArtefactId.TALOS_LOGS_CONTROLLER_RUNTIME,
  ArtefactId.TALOS_SERVICES
})
public record KubeletConfigurationRejected(
    NodeName node, String detail, int firstAge, int lastAge, int count, boolean current)
    implements LogFact {}
