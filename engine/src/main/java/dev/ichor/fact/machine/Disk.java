package dev.ichor.fact.machine;

import dev.ichor.fact.NodeFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * A disk of a machine ({@code Disks}).
 *
 * @param node the machine
 * @param disk device path, e.g. {@code /dev/sda}
 * @param transport {@code nvme}, {@code sata}, {@code virtio} …; empty when the kernel names none
 * @param gigabytes size in GB of 1e9 bytes, rounded down
 * @param writable it can be written to and is no CD-ROM
 */
@SeenIn(ArtefactId.TALOS_DISKS)
public record Disk(NodeName node, String disk, String transport, int gigabytes, boolean writable)
    implements NodeFact {}
