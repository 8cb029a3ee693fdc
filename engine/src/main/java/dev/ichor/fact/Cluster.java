package dev.ichor.fact;

/**
 * The cluster that is diagnosed; exactly one exists in every diagnosis.
 *
 * @param name its name as the machine configurations give it; {@code cluster} when unknown
 */
public record Cluster(String name) implements Fact {}
