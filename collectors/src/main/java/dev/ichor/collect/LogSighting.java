package dev.ichor.collect;

import dev.ichor.fact.LogFact;
import dev.ichor.observation.Locator;
import org.jspecify.annotations.Nullable;

/**
 * Lines of one log that say the same.
 *
 * @param said what they say; ages and count of this fact are zero and mean nothing
 * @param first when the first of them was written; null when the log does not tell
 * @param last when the last of them was written; null when the log does not tell
 * @param count number of lines
 * @param where the last of them
 * @param excerpt that line, cut to 300 characters around what was found
 * @param pasted whether somebody picked the lines out: one without a date then tells of the present
 */
public record LogSighting(
    LogFact said,
    @Nullable LogTime first,
    @Nullable LogTime last,
    int count,
    Locator where,
    String excerpt,
    boolean pasted) {}
