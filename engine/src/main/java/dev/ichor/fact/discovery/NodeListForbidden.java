package dev.ichor.fact.discovery;

import dev.ichor.fact.LogFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * The Kubernetes API does not let a machine list the nodes, from which the Kubernetes registry of
 * discovery lives ("kubernetes registry node watch error").
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
      ArtefactId.TALOS_LOGS_MACHINED
    },
    authority = ArtefactId.TALOS_LOGS_CONTROLLER_RUNTIME)
public record NodeListForbidden(
    NodeName node, int firstAge, int lastAge, int count, boolean current) implements LogFact {}
