package dev.ichor.fact.config;

import dev.ichor.fact.NodeFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * The network plugin that Talos installs ({@code cluster.network.cni.name}); {@code flannel} where
 * a whole configuration of a control plane sets none.
 *
 * @param node the machine that is configured
 * @param cni {@code flannel}, {@code custom}, or the word none as text
 */
@SeenIn(ArtefactId.TALOS_MACHINE_CONFIG)
public record CniSetting(NodeName node, String cni) implements NodeFact {}
