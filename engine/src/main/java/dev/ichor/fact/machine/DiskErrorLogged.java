package dev.ichor.fact.machine;

import dev.ichor.fact.LogFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * A disk failed to read or write (kernel log).
 *
 * @param node the machine
 * @param disk e.g. {@code sda}, {@code nvme0n1}
 * @param firstAge seconds since the oldest line that says so
 * @param lastAge seconds since the newest line that says so
 * @param count number of lines that say so
 * @param current the newest line is at most 120 s old, or newer than the last state change of the
 *     service that logs
 */
@SeenIn(ArtefactId.TALOS_DMESG)
public record DiskErrorLogged(
    NodeName node, String disk, int firstAge, int lastAge, int count, boolean current)
    implements LogFact {}
