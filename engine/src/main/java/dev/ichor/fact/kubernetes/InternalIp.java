package dev.ichor.fact.kubernetes;

import dev.ichor.fact.IpAddress;
import dev.ichor.fact.LogFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * The InternalIP of a node object. It is read from node lists and from single rows of them, hence
 * the ages.
 *
 * @param node the machine
 * @param address the address
 * @param firstAge seconds since the oldest line that says so
 * @param lastAge seconds since the newest line that says so
 * @param count number of lines that say so
 * @param current the newest line is at most 120 s old, or newer than the last state change of the
 *     service that logs
 */
@SeenIn(
    value = {ArtefactId.KUBERNETES_NODES, ArtefactId.CLIENT_KUBECTL},
    authority = ArtefactId.KUBERNETES_NODES)
public record InternalIp(
    NodeName node, IpAddress address, int firstAge, int lastAge, int count, boolean current)
    implements LogFact {}
