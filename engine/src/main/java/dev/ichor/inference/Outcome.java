package dev.ichor.inference;

import dev.ichor.conclusion.Expected;
import dev.ichor.conclusion.Explains;
import dev.ichor.conclusion.Problem;
import java.util.List;
import java.util.Map;

/**
 * What the rules concluded of a fact base, sorted by key. Every list of justifications is sorted
 * and not empty.
 *
 * @param problems problems with their justifications
 * @param explains edges with their justifications
 * @param expected excuses with their justifications
 */
public record Outcome(
    Map<Problem, List<Justification>> problems,
    Map<Explains, List<Justification>> explains,
    Map<Expected, List<Justification>> expected) {}
