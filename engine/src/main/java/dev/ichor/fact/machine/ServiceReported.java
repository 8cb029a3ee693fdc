package dev.ichor.fact.machine;

import dev.ichor.fact.LogFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * A line of talosctl that tells in which state a service is, other than its list of services
 * ({@code talosctl health}, a message of the service that it failed).
 *
 * @param node the machine
 * @param service service id
 * @param state the state
 * @param firstAge seconds since the oldest line that says so
 * @param lastAge seconds since the newest line that says so
 * @param count number of lines that say so
 * @param current the newest line is at most 120 s old, or newer than the last state change of the
 *     service that logs
 */
@SeenIn(ArtefactId.CLIENT_TALOSCTL)
public record ServiceReported(
    NodeName node,
    String service,
    RunState state,
    int firstAge,
    int lastAge,
    int count,
    boolean current)
    implements LogFact {}
