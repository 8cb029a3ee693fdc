package dev.ichor.fact.machine;

import dev.ichor.fact.LogFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * No disk is what the configuration wants Talos to be installed on ({@code no disks matched the
 * expression}).
 *
 * @param node the machine
 * @param wanted expression or path of the disk
 * @param firstAge seconds since the oldest line that says so
 * @param lastAge seconds since the newest line that says so
 * @param count number of lines that say so
 * @param current the newest line is at most 120 s old, or newer than the last state change of the
 *     service that logs
 */
@SeenIn(
    value = {ArtefactId.TALOS_DMESG, ArtefactId.TALOS_LOGS_MACHINED, ArtefactId.CLIENT_TALOSCTL},
    authority = {ArtefactId.TALOS_DMESG, ArtefactId.TALOS_LOGS_MACHINED})
public record InstallDiskUnmatched(
    NodeName node, String wanted, int firstAge, int lastAge, int count, boolean current)
    implements LogFact {}
