package dev.ichor.fact.coverage;

import dev.ichor.fact.NodeFact;
import dev.ichor.fact.NodeName;

/**
 * A machine that some document names: a member, a node object, an etcd member, a bundle folder or a
 * target.
 *
 * @param node the machine
 */
public record KnownNode(NodeName node) implements NodeFact {}
