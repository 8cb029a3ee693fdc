package dev.ichor.fact.etcd;

import dev.ichor.fact.NodeFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * An entry in the list of etcd members that a machine's etcd has ({@code etcd members}).
 *
 * @param node whose list it is
 * @param member the machine that is listed
 * @param memberId 16 hex digits
 * @param name the member's name, which Talos sets to the hostname; empty until it has started
 * @param learner whether it does not vote yet
 */
@SeenIn(ArtefactId.TALOS_ETCD_MEMBERS)
public record EtcdMember(
    NodeName node, NodeName member, String memberId, String name, boolean learner)
    implements NodeFact {}
