package dev.ichor.replay;

import dev.ichor.fact.coverage.Reason;

/**
 * A document that a recording does not hold.
 *
 * @param reason why
 * @param words what was said then
 */
record Refused(Reason reason, String words) {}
