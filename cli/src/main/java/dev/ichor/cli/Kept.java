package dev.ichor.cli;

import dev.ichor.render.JsonReport;
import dev.ichor.render.ReportReader;
import dev.ichor.render.Run;
import dev.ichor.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** The last diagnosis, kept for the user alone, so that it can be explained without its input. */
final class Kept {

  private final Path file;

  Kept(Terminal terminal) {
    String state = terminal.variable("XDG_STATE_HOME");
    Path base = state.isEmpty() ? terminal.home().resolve(".local/state") : Path.of(state);
    this.file = base.resolve("ichor").resolve("last-report.json");
  }

  /**
   * Keeps a report for a later explanation; a folder that cannot be written is no reason to fail.
   */
  static void keep(Terminal terminal, Report report, Run run, boolean verbose) {
    try {
      new Kept(terminal).keep(JsonReport.render(report, run));
    } catch (IOException | UnsupportedOperationException e) {
      if (verbose) {
        terminal.err().println("ichor: the diagnosis could not be kept: " + e);
      }
    }
  }

  /** Keeps a report as JSON in place of the last one, readable by the user alone. */
  void keep(String json) throws IOException {
    Path folder = file.getParent();
    if (folder == null) {
      return;
    }
    Files.createDirectories(folder, permissions("rwx------"));
    Path temporary = Files.createTempFile(folder, "last-report", ".tmp", permissions("rw-------"));
    try {
      Files.writeString(temporary, json);
      Files.move(
          temporary, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /** Permissions from the beginning on, such as {@code rw-------}. */
  static FileAttribute<Set<PosixFilePermission>> permissions(String mode) {
    return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode));
  }

  /** The kept report. */
  Report report() throws FailedCommandException {
    try {
      return ReportReader.read(Files.readString(file));
    } catch (NoSuchFileException e) {
      throw new FailedCommandException(
          ExitCode.INPUT,
          "no diagnosis is kept yet; run \"ichor diagnose support.zip\" first, or name the input",
          e);
    } catch (IOException e) {
      throw new FailedCommandException(
          ExitCode.INPUT,
          "the diagnosis kept in " + file + " cannot be read: " + Sentences.of(e),
          e);
    }
  }
}
