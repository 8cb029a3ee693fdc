package dev.ichor.fact.reference;

import dev.ichor.fact.Fact;

/** A fact that stands in a data file of the rules and holds in every inference. */
public sealed interface ReferenceFact extends Fact
    permits SupportedKubernetes, SystemMinimum, AcceptedFlag, RemovedFlag, DeniedFlag, KnownDefect {

  /** File and line that say so, e.g. {@code data/support-matrix.tsv:12}. */
  String source();
}
