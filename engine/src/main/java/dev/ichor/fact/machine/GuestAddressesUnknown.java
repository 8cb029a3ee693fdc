package dev.ichor.fact.machine;

import dev.ichor.fact.LogFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * A provider of machines asks the hypervisor for the addresses of one and learns none ({@code no
 * addresses were found for node}).
 *
 * @param node the machine
 * @param firstAge seconds since the oldest line that says so
 * @param lastAge seconds since the newest line that says so
 * @param count number of lines that say so
 * @param current the newest line is at most 120 s old, or newer than the last state change of the
 *     service that logs
 */
@SeenIn(
    value = {ArtefactId.KUBERNETES_LOGS_PODS, ArtefactId.CLIENT_KUBECTL},
    authority = ArtefactId.KUBERNETES_LOGS_PODS)
public record GuestAddressesUnknown(
    NodeName node, int firstAge, int lastAge, int count, boolean current) implements LogFact {}
