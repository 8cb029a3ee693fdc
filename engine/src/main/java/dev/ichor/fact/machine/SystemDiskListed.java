package dev.ichor.fact.machine;

import dev.ichor.fact.LogFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * A row of {@code talosctl disks} that marks the disk Talos runs from.
 *
 * @param node the machine
 * @param disk device path
 * @param gigabytes size in GB of 1e9 bytes, rounded down
 * @param firstAge seconds since the oldest line that says so
 * @param lastAge seconds since the newest line that says so
 * @param count number of lines that say so
 * @param current the newest line is at most 120 s old, or newer than the last state change of the
 *     service that logs
 */
@SeenIn(ArtefactId.CLIENT_TALOSCTL)
public record SystemDiskListed(
    NodeName node,
    String disk,
    int gigabytes,
    int firstAge,
    int lastAge,
    int count,
    boolean current)
    implements LogFact {}
