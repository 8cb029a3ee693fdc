package dev.ichor.collect;

import dev.ichor.fact.coverage.ArtefactId;
import java.util.Optional;

/** What a source knows about documents that it does not hold. */
public interface Absences {

  /**
   * The second witness which proves that an absent document would have said nothing.
   *
   * @return why, in a few words; empty when nothing proves it
   */
  Optional<String> proof(ArtefactId artefact, MachineView machine);

  /**
   * Where the document would have been.
   *
   * @param folder the machine as the source spells it; empty for the cluster's
   */
  String expectedPath(ArtefactId artefact, String folder);
}
