package dev.ichor.inference;

import java.util.List;
import java.util.Map;

/**
 * One reason why a conclusion holds, as truth maintenance keeps it.
 *
 * @param rulePackage package of the rule
 * @param rule name of the rule
 * @param bindings variables with their values
 * @param matched the objects of the match, in order of the rule; patterns under not, exists and
 *     forall contribute nothing here
 * @param witnesses the objects below: one witness of each exists, the sources of each accumulate,
 *     what a forall ranges over
 */
public record Justification(
    String rulePackage,
    String rule,
    Map<String, Object> bindings,
    List<Object> matched,
    List<Object> witnesses) {}
