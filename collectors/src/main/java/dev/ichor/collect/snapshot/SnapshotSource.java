package dev.ichor.collect.snapshot;

import dev.ichor.collect.ArtefactSet;
import dev.ichor.collect.BrokenDocumentException;
import dev.ichor.collect.SurveyDraft;
import dev.ichor.collect.bundle.BundleOptions;
import dev.ichor.collect.reading.ReadingObserver;
import dev.ichor.observation.SkippedInput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Reads a snapshot: its readings go to the observers as those of a live cluster do. */
public final class SnapshotSource {

  private SnapshotSource() {}

  /**
   * Adds what a snapshot says.
   *
   * @return false when the input is no snapshot, or one whose table of contents is damaged, which
   *     can still be read as a bundle
   */
  public static boolean read(
      Path input, BundleOptions options, ArtefactSet artefacts, SurveyDraft draft)
      throws IOException {
    Optional<Snapshot> found;
    try {
      found = Snapshot.open(input, options.limits());
    } catch (BrokenDocumentException damaged) {
      String why = damaged.getMessage() + "; what is not part of a bundle was not read";
      draft.skip(new SkippedInput(SnapshotManifest.PATH, why));
      return false;
    }
    if (found.isEmpty()) {
      return false;
    }
    try (Snapshot snapshot = found.get()) {
      ReadingObserver observer = new ReadingObserver(artefacts);
      snapshot.readings(observer);
      observer.addTo(draft);
      snapshot.skipped().forEach(draft::skip);
    }
    return true;
  }
}
