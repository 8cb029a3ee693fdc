package dev.ichor.fact.network;

import dev.ichor.fact.NodeFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * The hostname of a machine ({@code HostnameStatuses}).
 *
 * @param node the machine
 * @param hostname without domain
 */
@SeenIn(ArtefactId.TALOS_HOSTNAME)
public record Hostname(NodeName node, String hostname) implements NodeFact {}
