package dev.ichor.fact.config;

import dev.ichor.fact.NodeFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * What the firewall of the machine does with packets that no rule lets in ({@code
 * NetworkDefaultActionConfig}).
 *
 * @param node the machine that is configured
 * @param blocks {@code ingress: block}
 */
@SeenIn(ArtefactId.TALOS_MACHINE_CONFIG)
public record IngressDefaultAction(NodeName node, boolean blocks) implements NodeFact {}
