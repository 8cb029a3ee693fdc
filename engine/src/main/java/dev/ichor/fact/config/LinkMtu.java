package dev.ichor.fact.config;

import dev.ichor.fact.NodeFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * The MTU that the configuration gives to a link ({@code mtu}).
 *
 * @param node the machine that is configured
 * @param link name of the link
 * @param mtu largest packet in bytes
 */
@SeenIn(ArtefactId.TALOS_MACHINE_CONFIG)
public record LinkMtu(NodeName node, String link, int mtu) implements NodeFact {}
