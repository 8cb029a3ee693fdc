package dev.ichor.fact.reference;

import dev.ichor.fact.Version;

/**
 * A fault of releases of Talos that a newer one mends.
 *
 * @param defect its id
 * @param introduced first version that has it
 * @param fixedIn first version after it that has not
 * @param title what goes wrong, in a few words
 * @param link where it was reported
 * @param source file and line
 */
public record KnownDefect(
    String defect, Version introduced, Version fixedIn, String title, String link, String source)
    implements ReferenceFact {}
