package dev.ichor.fact.machine;

import dev.ichor.fact.LogFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * The kernel killed a process for want of memory (dmesg).
 *
 * @param node the machine
 * @param scope the whole machine or one memory cgroup
 * @param process name of the killed process
 * @param firstAge seconds since the oldest line that says so
 * @param lastAge seconds since the newest line that says so
 * @param count number of lines that say so
 * @param current the newest line is at most 120 s old, or newer than the last state change of the
 *     service that logs
 */
@SeenIn(ArtefactId.TALOS_DMESG)
public record OutOfMemoryKill(
    NodeName node,
    OomScope scope,
    String process,
    int firstAge,
    int lastAge,
    int count,
    boolean current)
    implements LogFact {}
