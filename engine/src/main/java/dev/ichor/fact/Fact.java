package dev.ichor.fact;

/**
 * A statement that one document makes about a cluster, copied and not interpreted. Every fact is a
 * record whose components are scalars; two documents that say the same make equal facts.
 */
public interface Fact {}
