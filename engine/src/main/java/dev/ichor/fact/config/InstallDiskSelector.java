package dev.ichor.fact.config;

import dev.ichor.fact.NodeFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * A property that the disk to install on must have ({@code machine.install.diskSelector}).
 *
 * @param node the machine that is configured
 * @param property key, e.g. {@code size}, {@code serial}, {@code type}, {@code busPath}
 * @param value value as written
 */
@SeenIn(ArtefactId.TALOS_MACHINE_CONFIG)
public record InstallDiskSelector(NodeName node, String property, String value)
    implements NodeFact {}
