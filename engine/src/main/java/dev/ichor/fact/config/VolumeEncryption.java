package dev.ichor.fact.config;

import dev.ichor.fact.NodeFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * A key with which a volume is encrypted ({@code machine.systemDiskEncryption}, {@code
 * encryption.keys} of {@code VolumeConfig} and {@code UserVolumeConfig}).
 *
 * @param node the machine that is configured
 * @param volume name in upper case for those of the system: {@code STATE}, {@code EPHEMERAL}
 * @param provider {@code tpm}, nodeID, {@code kms} or {@code static}
 */
@SeenIn(ArtefactId.TALOS_MACHINE_CONFIG)
public record VolumeEncryption(NodeName node, String volume, String provider) implements NodeFact {}
