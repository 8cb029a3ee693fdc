package dev.ichor.fact.etcd;

import dev.ichor.fact.IpAddress;
import dev.ichor.fact.LogFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * A member that etcd counts on, with the address that it keeps for it ("added remote peer", "added
 * member", as it starts or as members change).
 *
 * @param node who says so
 * @param peer the member, by its id
 * @param address host of its peer URL
 * @param firstAge seconds since the oldest line that says so
 * @param lastAge seconds since the newest line that says so
 * @param count number of lines that say so
 * @param current the newest line is at most 120 s old, or newer than the last state change of the
 *     service that logs
 */
@SeenIn(ArtefactId.TALOS_LOGS_ETCD)
public record EtcdPeerAdded(
    NodeName node,
    NodeName peer,
    IpAddress address,
    int firstAge,
    int lastAge,
    int count,
    boolean current)
    implements LogFact {}
