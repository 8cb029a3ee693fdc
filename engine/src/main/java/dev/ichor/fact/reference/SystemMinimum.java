package dev.ichor.fact.reference;

/**
 * What a machine needs at least.
 *
 * @param role {@code controlplane} or {@code worker}, as the machine type is written
 * @param cores processors
 * @param mebibytes memory that the system must report, in MiB
 * @param diskMegabytes size of the volume at {@code /var}, in MB (1e6 bytes)
 * @param source file and line
 */
public record SystemMinimum(String role, int cores, int mebibytes, int diskMegabytes, String source)
    implements ReferenceFact {}
