package dev.ichor.verify;

import dev.ichor.fact.Fact;

/**
 * A fact that a case gives.
 *
 * @param fact the fact
 * @param origin file and line where it stands
 * @param currentIsGiven whether the case itself says if a log line is current; otherwise it is
 *     while its newest line is at most 120 s old
 */
public record GivenFact(Fact fact, String origin, boolean currentIsGiven) {}
