package dev.ichor.boot;

import dev.ichor.collect.live.Tally;
import dev.ichor.observation.Survey;
import dev.ichor.report.Report;

/**
 * What came of a look at a running cluster.
 *
 * @param report what was found
 * @param survey all that was seen
 * @param tally how much was read for it
 */
public record Looked(Report report, Survey survey, Tally tally) {}
