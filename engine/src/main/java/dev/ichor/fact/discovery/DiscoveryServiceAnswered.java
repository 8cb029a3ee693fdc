package dev.ichor.fact.discovery;

import dev.ichor.fact.LogFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * The discovery service answered a machine. Talos logs no success, so only a line that needs an
 * answered hello tells: the end of a watch ("error watching discovery service state"). Its absence
 * tells nothing.
 *
 * @param node the machine
 * @param firstAge seconds since the oldest line that says so
 * @param lastAge seconds since the newest line that says so
 * @param count number of lines that say so
 * @param current the newest line is at most 120 s old, or newer than the last state change of the
 *     service that logs
 */
@SeenIn(ArtefactId.TALOS_LOGS_CONTROLLER_RUNTIME)
public record DiscoveryServiceAnswered(
    NodeName node, int firstAge, int lastAge, int count, boolean current) implements LogFact {}
