package dev.ichor.cli;

import dev.ichor.boot.LiveRequest;
import dev.ichor.boot.Looked;
import org.jspecify.annotations.Nullable;

/** A look at a running cluster that may leave a snapshot, and that the user may cut short. */
final class LiveLook {

  private final Context context;
  private final @Nullable SnapshotFile file;

  /**
   * A look that leaves a snapshot.
   *
   * @param file takes it; null for none
   */
  LiveLook(Context context, @Nullable SnapshotFile file) {
    this.context = context;
    this.file = file;
  }

  /** Looks, and leaves the snapshot. */
  Looked at(LiveRequest request, boolean quiet) throws FailedCommandException {
    Interruption interruption = Interruption.during(context.terminal(), this::interrupt);
    try {
      return file == null
          ? Diagnoses.look(context, request, reading -> {}, quiet)
          : record(file, request, quiet);
    } finally {
      interruption.close();
    }
  }

  private String interrupt() {
    return file == null ? "interrupted" : file.interrupt();
  }

  private Looked record(SnapshotFile to, LiveRequest request, boolean quiet)
      throws FailedCommandException {
    try {
      Looked looked = Diagnoses.look(context, request, to.sink(), quiet);
      to.finish();
      return looked;
    } catch (FailedCommandException e) {
      throw e.exitCode() == ExitCode.INTERRUPTED ? cutShort(to, e) : e;
    } finally {
      to.discard();
    }
  }

  /** A channel to a file does not work for a thread that is marked as interrupted. */
  private static FailedCommandException cutShort(SnapshotFile to, FailedCommandException e) {
    boolean marked = Thread.interrupted();
    String words = to.interrupt();
    if (marked) {
      Thread.currentThread().interrupt();
    }
    return new FailedCommandException(ExitCode.INTERRUPTED, words, e);
  }
}
