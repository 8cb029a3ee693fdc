package dev.ichor.fact.machine;

import dev.ichor.fact.LogFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * A resource that somebody asked for by its id does not exist ({@code resource … doesn't exist}).
 *
 * @param node the machine
 * @param type resource type, e.g. {@code LinkStatuses.net.talos.dev}
 * @param resource id, e.g. {@code eth0}
 * @param firstAge seconds since the oldest line that says so
 * @param lastAge seconds since the newest line that says so
 * @param count number of lines that say so
 * @param current the newest line is at most 120 s old, or newer than the last state change of the
 *     service that logs
 */
@SeenIn(ArtefactId.CLIENT_TALOSCTL)
public record ResourceNotFound(
    NodeName node,
    String type,
    String resource,
    int firstAge,
    int lastAge,
    int count,
    boolean current)
    implements LogFact {}
