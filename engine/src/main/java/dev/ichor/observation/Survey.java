package dev.ichor.observation;

import java.util.List;

/**
 * Everything that sources saw of one cluster. Node names are resolved, ages are counted against
 * {@link Header#asOf()}, coverage ({@code Examined}, {@code NotExamined}, {@code KnownNode}) and
 * the one {@code Cluster} fact are among the observations.
 *
 * @param header which cluster, seen how and when
 * @param observations facts with their evidence, in no particular order
 * @param skipped faulty parts of the input
 */
public record Survey(Header header, List<Observation> observations, List<SkippedInput> skipped) {

  /** Defensive copies keep the record immutable. */
  public Survey {
    observations = List.copyOf(observations);
    skipped = List.copyOf(skipped);
  }
}
