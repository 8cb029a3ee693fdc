package dev.ichor.observation;

import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Where and when a fact was seen.
 *
 * @param artefact the kind of document
 * @param node the machine the document belongs to; {@link NodeName#CLUSTER} for the cluster's
 * @param locator the place within it
 * @param observedAt when the document says it was so; null when it does not
 * @param excerpt the words themselves, cut to 300 characters, secrets blanked; may be empty
 */
public record Evidence(
    ArtefactId artefact,
    NodeName node,
    Locator locator,
    @Nullable Instant observedAt,
    String excerpt)
    implements Comparable<Evidence> {

  private static final Comparator<Evidence> ORDER =
      Comparator.comparing(Evidence::artefact)
          .thenComparing(Evidence::node)
          .thenComparing(Evidence::locator)
          .thenComparing(e -> e.observedAt() == null ? Instant.MIN : e.observedAt())
          .thenComparing(Evidence::excerpt);

  @Override
  public int compareTo(Evidence other) {
    return ORDER.compare(this, other);
  }
}
