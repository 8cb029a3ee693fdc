package dev.ichor.render;

import dev.ichor.conclusion.Severity;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a report does not know of itself: which program made it, from what, and what the caller
 * makes of it.
 *
 * @param version of Ichor
 * @param rulesDigest {@code sha256:…} over the knowledge base; empty when unknown
 * @param inputs the inputs as they were named; empty for a live cluster
 * @param only ids and areas selected; empty for all
 * @param skip ids and areas left out
 * @param failOn the least impact that counts; null for {@code never}
 * @param exitCode the exit code of the run
 * @param severities severities in place of those of the pages, by id or area
 * @param timing when it ran; null under {@code --reproducible}
 */
public record Run(
    String version,
    String rulesDigest,
    List<String> inputs,
    List<String> only,
    List<String> skip,
    @Nullable Severity failOn,
    int exitCode,
    Map<String, String> severities,
    @Nullable Timing timing) {

  /** Defensive copies keep the record immutable. */
  public Run {
    inputs = List.copyOf(inputs);
    only = List.copyOf(only);
    skip = List.copyOf(skip);
    severities = Collections.unmodifiableMap(new TreeMap<>(severities));
  }

  /** A run with the severities of the pages. */
  public Run(
      String version,
      String rulesDigest,
      List<String> inputs,
      List<String> only,
      List<String> skip,
      @Nullable Severity failOn,
      int exitCode,
      @Nullable Timing timing) {
    this(version, rulesDigest, inputs, only, skip, failOn, exitCode, Map.of(), timing);
  }

  /**
   * When a diagnosis ran, by the wall clock.
   *
   * @param id unique per run
   * @param startedAt when it began
   * @param durationMs how long it took, in milliseconds
   * @param effort what was asked of a running cluster; null for other inputs
   */
  public record Timing(String id, Instant startedAt, long durationMs, @Nullable Effort effort) {}

  /**
   * What was asked of a running cluster.
   *
   * @param calls calls made, those that failed among them
   * @param bytes size of the documents they gave
   * @param machines machines asked
   * @param answering those that answered
   */
  public record Effort(int calls, long bytes, int machines, int answering) {}
}
