package dev.ichor.fact.kubelet;

import dev.ichor.fact.LogFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * kubelet refused the addresses given as {@code --node-ip}: two of one family.
 *
 * @param node the machine
 * @param addresses the addresses, as the line lists them
 * @param firstAge seconds since the oldest line that says so
 * @param lastAge seconds since the newest line that says so
 * @param count number of lines that say so
 * @param current the newest line is at most 120 s old, or newer than the last state change of the
 *     service that logs
 */
@SeenIn({ArtefactId.TALOS_LOGS_KUBELET, ArtefactId.TALOS_SERVICES})
public record NodeIpFlagRejected(
    NodeName node, String addresses, int firstAge, int lastAge, int count, boolean current)
    implements LogFact {}
