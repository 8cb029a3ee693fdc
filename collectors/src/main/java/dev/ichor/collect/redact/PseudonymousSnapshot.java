package dev.ichor.collect.redact;

import dev.ichor.collect.bundle.BundleLimits;
import dev.ichor.collect.snapshot.Snapshot;
import dev.ichor.collect.snapshot.SnapshotWriter;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A snapshot with other names: made from one that is complete, since its readings tell the names.
 */
public final class PseudonymousSnapshot {

  private PseudonymousSnapshot() {}

  /**
   * Writes a snapshot anew, with other names and addresses and without secrets.
   *
   * @param from the snapshot as it was collected; lies in a temporary place that only its owner
   *     reads, and is deleted by the caller
   * @param to takes the new readings; closed by the caller
   * @param names other names for those in it
   */
  public static void write(Path from, SnapshotWriter to, Pseudonyms names) throws IOException {
    try (Snapshot snapshot = Snapshot.open(from, BundleLimits.defaults()).orElseThrow()) {
      snapshot.readings(names);
      Renaming redactor = names.renaming();
      snapshot.readings(reading -> to.take(redactor.apply(Redactor.secrets().apply(reading))));
      snapshot.skipped().forEach(part -> to.skip(redactor.apply(part)));
    }
  }
}
