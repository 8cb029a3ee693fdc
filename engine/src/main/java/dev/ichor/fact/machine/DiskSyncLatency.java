package dev.ichor.fact.machine;

import dev.ichor.fact.LogFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * How long a disk takes to write through to the medium, as a measurement says (fio's summary of
 * sync latencies).
 *
 * @param node the machine
 * @param millis milliseconds on average
 * @param firstAge seconds since the oldest line that says so
 * @param lastAge seconds since the newest line that says so
 * @param count number of lines that say so
 * @param current the newest line is at most 120 s old, or newer than the last state change of the
 *     service that logs
 */
@SeenIn({ArtefactId.CLIENT_SYSTEM, ArtefactId.KUBERNETES_LOGS_PODS})
public record DiskSyncLatency(
    NodeName node, int millis, int firstAge, int lastAge, int count, boolean current)
    implements LogFact {}
