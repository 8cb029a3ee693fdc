package dev.ichor.observation;

import dev.ichor.fact.Fact;

/**
 * A fact and one place where it was seen.
 *
 * @param fact what was seen
 * @param evidence where
 */
public record Observation(Fact fact, Evidence evidence) {}
