package dev.ichor.fact.machine;

import dev.ichor.fact.LogFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * A service gave up before it ran: state Failed, "Failed to run pre stage: …".
 *
 * @param node the machine
 * @param service service id
 * @param error first error after the prefix; a line that only counts errors is skipped
 * @param firstAge seconds since the oldest line that says so
 * @param lastAge seconds since the newest line that says so
 * @param count number of lines that say so
 * @param current the newest line is at most 120 s old, or no health check succeeded since
 */
@SeenIn(ArtefactId.TALOS_SERVICES)
public record ServicePreStageFailed(
    NodeName node,
    String service,
    String error,
    int firstAge,
    int lastAge,
    int count,
    boolean current)
    implements LogFact {}
