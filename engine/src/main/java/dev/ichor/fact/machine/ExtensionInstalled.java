package dev.ichor.fact.machine;

import dev.ichor.fact.NodeFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * A system extension of a machine ({@code ExtensionStatuses}).
 *
 * @param node the machine
 * @param extension name, e.g. {@code qemu-guest-agent}
 */
@SeenIn(ArtefactId.TALOS_EXTENSIONS)
public record ExtensionInstalled(NodeName node, String extension) implements NodeFact {}
