package dev.ichor.collect.live;

import dev.ichor.collect.Absences;
import dev.ichor.collect.MachineView;
import dev.ichor.fact.coverage.ArtefactId;
import java.util.Optional;

/**
 * What is known of documents that a running machine was not asked for.
 *
 * @param proven what other documents prove of them
 */
record LiveAbsences(Absences proven) implements Absences {

  @Override
  public Optional<String> proof(ArtefactId artefact, MachineView machine) {
    return proven.proof(artefact, machine);
  }

  @Override
  public String expectedPath(ArtefactId artefact, String machine) {
    return machine.isEmpty() ? artefact.dotted() : machine + " " + artefact.dotted();
  }
}
