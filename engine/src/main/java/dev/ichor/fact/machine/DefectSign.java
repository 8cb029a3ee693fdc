package dev.ichor.fact.machine;

import dev.ichor.fact.LogFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * A line that releases of Talos with a certain fault print; other causes may print it too.
 *
 * @param node the machine
 * @param sign which line: the id in {@code data/known-defects.tsv}
 * @param firstAge seconds since the oldest line that says so
 * @param lastAge seconds since the newest line that says so
 * @param count number of lines that say so
 * @param current the newest line is at most 120 s old, or newer than the last state change of the
 *     service that logs
 */
@SeenIn(
    value = {
      ArtefactId.TALOS_DMESG,
      ArtefactId.TALOS_LOGS_CONTROLLER_RUNTIME,
      ArtefactId.TALOS_LOGS_TRUSTD,
      ArtefactId.TALOS_LOGS_MACHINED,
      ArtefactId.TALOS_LOGS_ETCD,
      ArtefactId.TALOS_SERVICES,
      ArtefactId.KUBERNETES_LOGS_SCHEDULER
    },
    authority = {ArtefactId.TALOS_DMESG})
public record DefectSign(
    NodeName node, String sign, int firstAge, int lastAge, int count, boolean current)
    implements LogFact {}
