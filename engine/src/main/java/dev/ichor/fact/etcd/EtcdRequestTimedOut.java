package dev.ichor.fact.etcd;

import dev.ichor.fact.LogFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * etcd could not commit in time ("etcdserver: request timed out").
 *
 * @param node the machine
 * @param firstAge seconds since the oldest line that says so
 * @param lastAge seconds since the newest line that says so
 * @param count number of lines that say so
 * @param current the newest line is at most 120 s old, or newer than the last state change of the
 *     service that logs
 */
@SeenIn(
    value = {ArtefactId.TALOS_LOGS_ETCD, ArtefactId.CLIENT_TALOSCTL, ArtefactId.CLIENT_KUBECTL},
    authority = ArtefactId.TALOS_LOGS_ETCD)
public record EtcdRequestTimedOut(
    NodeName node, int firstAge, int lastAge, int count, boolean current) implements LogFact {}
