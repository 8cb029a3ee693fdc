package dev.ichor.fact.client;

import dev.ichor.fact.LogFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * talosctl was given an endpoint that is no address ({@code too many colons in address}): with a
 * scheme or with a second port.
 *
 * @param node the one the text is about
 * @param endpoint the endpoint as given, with the port that talosctl adds
 * @param firstAge seconds since the oldest line that says so
 * @param lastAge seconds since the newest line that says so
 * @param count number of lines that say so
 * @param current the newest line is at most 120 s old, or newer than the last state change of the
 *     service that logs
 */
@SeenIn(ArtefactId.CLIENT_TALOSCTL)
public record EndpointMalformed(
    NodeName node, String endpoint, int firstAge, int lastAge, int count, boolean current)
    implements LogFact {}
