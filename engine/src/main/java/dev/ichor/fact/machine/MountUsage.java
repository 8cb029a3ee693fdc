package dev.ichor.fact.machine;

import dev.ichor.fact.NodeFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * How full one mounted file system is ({@code Mounts}, a bundle's {@code mounts}).
 *
 * @param node the machine
 * @param mountPoint where it is mounted, e.g. {@code /var}
 * @param totalMegabytes size in MB (1e6 bytes)
 * @param availableMegabytes free space in MB
 * @param usedPercent used space in percent, rounded down
 */
@SeenIn(ArtefactId.TALOS_MOUNTS)
public record MountUsage(
    NodeName node, String mountPoint, int totalMegabytes, int availableMegabytes, int usedPercent)
    implements NodeFact {}
