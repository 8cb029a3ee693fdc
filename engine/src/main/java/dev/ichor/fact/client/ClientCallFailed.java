package dev.ichor.fact.client;

import dev.ichor.fact.LogFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * What talosctl was doing when it failed ({@code error executing bootstrap: …}).
 *
 * @param node the one the text is about
 * @param call what it was doing, in its own words
 * @param firstAge seconds since the oldest line that says so
 * @param lastAge seconds since the newest line that says so
 * @param count number of lines that say so
 * @param current the newest line is at most 120 s old, or newer than the last state change of the
 *     service that logs
 */
@SeenIn(ArtefactId.CLIENT_TALOSCTL)
public record ClientCallFailed(
    NodeName node, String call, int firstAge, int lastAge, int count, boolean current)
    implements LogFact {}
