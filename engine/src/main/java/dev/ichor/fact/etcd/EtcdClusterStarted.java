package dev.ichor.fact.etcd;

import dev.ichor.fact.LogFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * The id of the etcd cluster that a member belongs to, as it says when it starts.
 *
 * @param node the machine
 * @param clusterId hex digits
 * @param firstAge seconds since the oldest line that says so
 * @param lastAge seconds since the newest line that says so
 * @param count number of lines that say so
 * @param current the newest line is at most 120 s old, or newer than the last state change of the
 *     service that logs
 */
@SeenIn(ArtefactId.TALOS_LOGS_ETCD)
public record EtcdClusterStarted(
    NodeName node, String clusterId, int firstAge, int lastAge, int count, boolean current)
    implements LogFact {}
