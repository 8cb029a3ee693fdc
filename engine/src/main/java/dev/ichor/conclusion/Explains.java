package dev.ichor.conclusion;

/**
 * One problem is why another exists.
 *
 * @param cause the deeper one
 * @param effect the one it explains
 */
public record Explains(Problem cause, Problem effect) {}
