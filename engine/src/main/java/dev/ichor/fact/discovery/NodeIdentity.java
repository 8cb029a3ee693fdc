package dev.ichor.fact.discovery;

import dev.ichor.fact.NodeFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * The identity of a machine ({@code Identities}): new after each wipe of STATE.
 *
 * @param node the machine
 * @param nodeId base62 text
 */
@SeenIn(ArtefactId.TALOS_IDENTITIES)
public record NodeIdentity(NodeName node, String nodeId) implements NodeFact {}
