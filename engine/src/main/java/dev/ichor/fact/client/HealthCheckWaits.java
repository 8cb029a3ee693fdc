package dev.ichor.fact.client;

import dev.ichor.fact.LogFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * {@code talosctl health} waits for a check.
 *
 * @param node the machine that the line names, else the one the text is about
 * @param check name of the check
 * @param result what it said last; empty when nothing yet
 * @param firstAge seconds since the oldest line that says so
 * @param lastAge seconds since the newest line that says so
 * @param count number of lines that say so
 * @param current the newest line is at most 120 s old, or newer than the last state change of the
 *     service that logs
 */
@SeenIn(ArtefactId.CLIENT_TALOSCTL)
public record HealthCheckWaits(
    NodeName node,
    String check,
    String result,
    int firstAge,
    int lastAge,
    int count,
    boolean current)
    implements LogFact {}
