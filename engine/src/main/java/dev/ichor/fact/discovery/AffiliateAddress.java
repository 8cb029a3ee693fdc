package dev.ichor.fact.discovery;

import dev.ichor.fact.IpAddress;
import dev.ichor.fact.NodeFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * An address of an affiliate ({@code Affiliates}).
 *
 * @param node whose list it is
 * @param nodeId identity of the affiliate
 * @param address the address
 */
@SeenIn(ArtefactId.TALOS_AFFILIATES)
public record AffiliateAddress(NodeName node, String nodeId, IpAddress address)
    implements NodeFact {}
