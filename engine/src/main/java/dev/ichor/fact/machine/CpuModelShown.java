package dev.ichor.fact.machine;

import dev.ichor.fact.LogFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * A hypervisor shows a machine one of its plain models of a processor.
 *
 * @param node the machine
 * @param model e.g. {@code kvm64}
 * @param firstAge seconds since the oldest line that says so
 * @param lastAge seconds since the newest line that says so
 * @param count number of lines that say so
 * @param current the newest line is at most 120 s old, or newer than the last state change of the
 *     service that logs
 */
@SeenIn(ArtefactId.CLIENT_SYSTEM)
public record CpuModelShown(
    NodeName node, String model, int firstAge, int lastAge, int count, boolean current)
    implements LogFact {}
