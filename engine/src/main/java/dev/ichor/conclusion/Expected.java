package dev.ichor.conclusion;

/**
 * A problem that is normal right now, for example while a cluster bootstraps.
 *
 * @param problem the problem that is excused
 * @param secondsLeft seconds after the moment of collection until the excuse ends
 * @param reason the excuse in one sentence without full stop
 */
public record Expected(Problem problem, int secondsLeft, String reason) {}
