package dev.ichor.cli;

import dev.ichor.collect.reading.ReadingSink;
import dev.ichor.collect.redact.PseudonymousSnapshot;
import dev.ichor.collect.redact.Pseudonyms;
import dev.ichor.collect.snapshot.SnapshotWriter;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The snapshot that a look at a running cluster leaves in a file. */
final class SnapshotFile {

  private static final int MEGABYTE = 1_000_000;

  private final Path file;
  private final SnapshotWriter writer;

  /** Takes the readings at first; the file itself unless names are replaced. */
  private final Path written;

  private @Nullable IOException failure;

  private SnapshotFile(Path file, SnapshotWriter writer, Path written) {
    this.file = file;
    this.writer = writer;
    this.written = written;
  }

  /**
   * Begins a snapshot; nothing is in its place before it is whole.
   *
   * @param file where it will lie
   * @param replace whether it may take the place of another file
   * @param pseudonymise whether names and addresses are replaced, which can only be done when all
   *     of them are known
   */
  static SnapshotFile begin(Path file, boolean replace, boolean pseudonymise)
      throws FailedCommandException {
    try {
      SnapshotWriter writer = SnapshotWriter.create(file, BuildInfo.version(), replace);
      if (!pseudonymise) {
        return new SnapshotFile(file, writer, file);
      }
      writer.discard();
      Path plain =
          file.resolveSibling("." + file.getFileName() + "." + ProcessHandle.current().pid());
      return new SnapshotFile(file, SnapshotWriter.create(plain, BuildInfo.version(), true), plain);
    } catch (FileAlreadyExistsException e) {
      throw new FailedCommandException(
          ExitCode.USAGE, file + " exists already; --force replaces it", e);
    } catch (IOException e) {
      throw new FailedCommandException(
          ExitCode.USAGE, "cannot write " + file + ": " + Sentences.of(e), e);
    }
  }

  /** Takes the readings, without secrets. */
  ReadingSink sink() {
    return writer;
  }

  /** Puts the file in its place; {@link #words} tells whether that went well. */
  void finish() {
    try {
      writer.close();
      rename();
    } catch (IOException e) {
      failure = e;
    }
  }

  /** Puts what was read so far in its place, marked as cut short, and says so. */
  String interrupt() {
    if (writer.documents() == 0) {
      discard();
      return "interrupted before anything was read";
    }
    try {
      writer.interrupt();
      rename();
      return "interrupted; what was read until then is in " + named();
    } catch (IOException e) {
      return "interrupted; " + sentence(e);
    }
  }

  /** Leaves nothing. */
  void discard() {
    try {
      writer.discard();
      if (!written.equals(file)) {
        Files.deleteIfExists(written);
      }
    } catch (IOException e) {
      failure = e;
    }
  }

  private void rename() throws IOException {
    if (written.equals(file)) {
      return;
    }
    try (SnapshotWriter other = SnapshotWriter.create(file, BuildInfo.version(), true)) {
      PseudonymousSnapshot.write(written, other, Pseudonyms.fresh());
    } finally {
      Files.deleteIfExists(written);
    }
  }

  private String sentence(IOException e) {
    return "cannot write " + file + ": " + Sentences.of(e);
  }

  /**
   * What was written.
   *
   * @throws FailedCommandException when that failed
   */
  String words() throws FailedCommandException {
    IOException e = failure;
    if (e != null) {
      throw new FailedCommandException(ExitCode.FAILED, sentence(e), e);
    }
    return "wrote " + named();
  }

  private String named() {
    long bytes = size();
    String size =
        bytes < MEGABYTE
            ? (bytes + 999) / 1000 + " kB"
            : String.format(Locale.ROOT, "%.1f MB", (double) bytes / MEGABYTE);
    return file + " (" + writer.documents() + " documents, " + size + ")";
  }

  private long size() {
    try {
      return Files.size(file);
    } catch (IOException e) {
      return writer.bytes();
    }
  }
}
