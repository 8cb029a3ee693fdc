package dev.ichor.fact.discovery;

import dev.ichor.fact.LogFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * A machine could not talk to the discovery service ("hello failed", "failed refreshing discovery
 * service data").
 *
 * @param node the machine
 * @param error error text, as far as the line tells
 * @param reason why, from the innermost error
 * @param firstAge seconds since the oldest line that says so
 * @param lastAge seconds since the newest line that says so
 * @param count number of lines that say so
 * @param current the newest line is at most 120 s old, or newer than the last state change of the
 *     service that logs
 */
@SeenIn(ArtefactId.TALOS_LOGS_CONTROLLER_RUNTIME)
public record DiscoveryServiceFailed(
    NodeName node,
    String error,
    DiscoveryError reason,
    int firstAge,
    int lastAge,
    int count,
    boolean current)
    implements LogFact {}
