package dev.ichor.replay;

import dev.ichor.artefact.Observers;
import dev.ichor.collect.SurveyDraft;
import dev.ichor.collect.UnreadableInputException;
import dev.ichor.collect.bundle.BundleOptions;
import dev.ichor.collect.bundle.BundleSource;
import dev.ichor.collect.snapshot.SnapshotSource;
import dev.ichor.fact.NodeName;
import dev.ichor.observation.Survey;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * When a recording was made, by the clock of each machine: the same as an offline diagnosis counts
 * ages from, so that a replay gives the same ages.
 *
 * @param whole the moment of the whole recording
 * @param nodes that of each machine by its folder
 */
record Moments(Instant whole, Map<NodeName, Instant> nodes) {

  static Moments of(Path input) throws UnreadableInputException {
    SurveyDraft draft = new SurveyDraft();
    BundleOptions options = BundleOptions.defaults();
    try {
      if (!SnapshotSource.read(input, options, Observers.all(), draft)) {
        BundleSource.read(input, options, Observers.all(), draft);
      }
    } catch (IOException e) {
      throw new UnreadableInputException(
          input + " cannot be read (" + e.getMessage() + "); expected a bundle or a snapshot", e);
    }
    Map<NodeName, Instant> nodes = draft.moments();
    nodes.remove(NodeName.CLUSTER);
    Survey survey = draft.finish("replay", null, BundleSource.absences());
    return new Moments(survey.header().asOf(), nodes);
  }

  /** That of one machine. */
  Instant of(String folder) {
    return nodes.getOrDefault(new NodeName(folder), whole);
  }

  /** Which part of a path is the folder of a machine; -1 when none is. */
  int placeOf(List<String> parts) {
    for (int i = 0; i < parts.size(); i++) {
      String part = parts.get(i);
      if (!part.isEmpty() && nodes.containsKey(new NodeName(part))) {
        return i;
      }
    }
    return -1;
  }
}
