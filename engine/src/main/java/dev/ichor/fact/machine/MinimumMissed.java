package dev.ichor.fact.machine;

import dev.ichor.fact.LogFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * Talos found less memory or disk than it asks for (its check on boot, {@code talosctl health}).
 *
 * @param node the machine
 * @param resource {@code memory} or {@code disk}
 * @param firstAge seconds since the oldest line that says so
 * @param lastAge seconds since the newest line that says so
 * @param count number of lines that say so
 * @param current the newest line is at most 120 s old, or newer than the last state change of the
 *     service that logs
 */
@SeenIn(
    value = {ArtefactId.TALOS_DMESG, ArtefactId.CLIENT_TALOSCTL},
    authority = ArtefactId.TALOS_DMESG)
public record MinimumMissed(
    NodeName node, String resource, int firstAge, int lastAge, int count, boolean current)
    implements LogFact {}
