package dev.ichor.fact.etcd;

import dev.ichor.fact.NodeFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * What the etcd of a machine says of itself ({@code etcd status}).
 *
 * @param node the machine
 * @param memberId its id, 16 hex digits
 * @param leaderId the member that leads, 16 hex digits; empty when there is none
 * @param databaseMegabytes size of its database, in MB of 1e6 bytes
 * @param inUsePercent how much of that is in use
 * @param raftTerm raft term
 * @param raftIndex raft index
 * @param learner whether it does not vote yet
 * @param errors what it complains of, e.g. {@code etcdserver: no leader}; empty when nothing
 */
@SeenIn(ArtefactId.TALOS_ETCD_STATUS)
public record EtcdMemberStatus(
    NodeName node,
    String memberId,
    String leaderId,
    int databaseMegabytes,
    int inUsePercent,
    int raftTerm,
    long raftIndex,
    boolean learner,
    String errors)
    implements NodeFact {}
