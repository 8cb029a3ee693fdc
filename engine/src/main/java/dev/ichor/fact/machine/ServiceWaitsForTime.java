package dev.ichor.fact.machine;

import dev.ichor.fact.LogFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * A service waits for the clock and for nothing else ("Waiting for time sync").
 *
 * @param node the machine
 * @param service service id
 * @param firstAge seconds since the oldest line that says so
 * @param lastAge seconds since the newest line that says so
 * @param count number of lines that say so
 * @param current the newest line is at most 120 s old, or newer than the last state change of the
 *     service that logs
 */
@SeenIn(
    value = {ArtefactId.TALOS_DMESG, ArtefactId.TALOS_LOGS_MACHINED},
    authority = ArtefactId.TALOS_LOGS_MACHINED)
public record ServiceWaitsForTime(
    NodeName node, String service, int firstAge, int lastAge, int count, boolean current)
    implements LogFact {}
