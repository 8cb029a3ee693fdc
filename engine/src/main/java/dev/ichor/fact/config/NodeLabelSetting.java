package dev.ichor.fact.config;

import dev.ichor.fact.NodeFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * A label that the node object gets ({@code machine.nodeLabels}).
 *
 * @param node the machine that is configured
 * @param label key
 * @param value value; may be empty
 */
@SeenIn(ArtefactId.TALOS_MACHINE_CONFIG)
public record NodeLabelSetting(NodeName node, String label, String value) implements NodeFact {}
