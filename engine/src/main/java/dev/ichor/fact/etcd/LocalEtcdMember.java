package dev.ichor.fact.etcd;

import dev.ichor.fact.NodeFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * A machine's own etcd member id ({@code EtcdMembers} id {@code local}): exists only while its etcd
 * is healthy.
 *
 * @param node the machine
 * @param memberId 16 hex digits
 */
@SeenIn(ArtefactId.TALOS_ETCD_MEMBER)
public record LocalEtcdMember(NodeName node, String memberId) implements NodeFact {}
