package dev.ichor.collect;

import dev.ichor.fact.coverage.ArtefactId;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The observers that a source may use, one for each kind of document. An artefact that has several
 * documents per machine (one {@code .state} per service) observes each of them on its own.
 */
public final class ArtefactSet {

  private final Map<ArtefactId, Artefact> artefacts;

  private ArtefactSet(Map<ArtefactId, Artefact> artefacts) {
    this.artefacts = artefacts;
  }

  /**
   * Gathers observers.
   *
   * @throws IllegalArgumentException when two of them observe the same kind of document
   */
  public static ArtefactSet of(Collection<? extends Artefact> artefacts) {
    Map<ArtefactId, Artefact> byId = new EnumMap<>(ArtefactId.class);
    for (Artefact artefact : artefacts) {
      Artefact other = byId.put(artefact.id(), artefact);
      if (other != null) {
        throw new IllegalArgumentException(
            "two observers of " + artefact.id().dotted() + ": " + other + " and " + artefact);
      }
    }
    return new ArtefactSet(byId);
  }

  /** The observer of a kind of document; empty when nothing is known about it. */
  public Optional<Artefact> find(ArtefactId id) {
    return Optional.ofNullable(artefacts.get(id));
  }

  /** The kinds of document that can be observed, in order. */
  public Set<ArtefactId> ids() {
    return Collections.unmodifiableSet(artefacts.keySet());
  }
}
