package dev.ichor.cli;

import dev.ichor.observation.Survey;
import dev.ichor.render.JsonReport;
import dev.ichor.render.ReportReader;
import dev.ichor.render.Run;
import dev.ichor.render.SurveyReader;
import dev.ichor.render.SurveyWriter;
import dev.ichor.report.Report;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The last diagnosis, kept for the user alone, so that it can be explained without its input: the
 * report, and beside it all that was seen, for questions that the report does not answer.
 */
final class Kept {

  /** Bytes of observations, packed; of a larger cluster the report alone is kept. */
  private static final long MOST = 64L << 20;

  private static final String REPORT = "last-report.json";
  private static final String FACTS = "last-facts.json.gz";

  private final Path folder;

  Kept(Terminal terminal) {
    String state = terminal.variable("XDG_STATE_HOME");
    Path base = state.isEmpty() ? terminal.home().resolve(".local/state") : Path.of(state);
    this.folder = base.resolve("ichor");
  }

  /**
   * Keeps a diagnosis for later questions; a folder that cannot be written is no reason to fail.
   *
   * @param survey all that was seen; null where only the report is known
   */
  static void keep(
      Terminal terminal, Report report, @Nullable Survey survey, Run run, boolean verbose) {
    try {
      new Kept(terminal).keep(JsonReport.render(report, run), survey);
    } catch (IOException | UnsupportedOperationException e) {
      if (verbose) {
        terminal.err().println("ichor: the diagnosis could not be kept: " + e);
      }
    }
  }

  /** Keeps a diagnosis in place of the last one, readable by the user alone. */
  private void keep(String json, @Nullable Survey survey) throws IOException {
    Files.createDirectories(folder, permissions("rwx------"));
    // first what belongs to the last report goes, so that the two never tell of different times
    Files.deleteIfExists(folder.resolve(FACTS));
    put(REPORT, out -> out.write(json.getBytes(StandardCharsets.UTF_8)));
    if (survey == null) {
      return;
    }
    put(
        FACTS,
        out -> {
          try (GZIPOutputStream packed = new GZIPOutputStream(new Bounded(out, MOST), 1 << 16)) {
            SurveyWriter.write(survey, packed);
          }
        });
  }

  /** What writes a file. */
  @FunctionalInterface
  private interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  private void put(String name, Content content) throws IOException {
    Path temporary = Files.createTempFile(folder, name, ".tmp", permissions("rw-------"));
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(temporary))) {
        content.writeTo(out);
      }
      Files.move(
          temporary,
          folder.resolve(name),
          StandardCopyOption.REPLACE_EXISTING,
          StandardCopyOption.ATOMIC_MOVE);
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
    Path file = folder.resolve(REPORT);
    try {
      return ReportReader.read(Files.readString(file));
    } catch (NoSuchFileException e) {
      throw nothingKept(e);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  /** All that the kept report is of. */
  Survey survey() throws FailedCommandException {
    Path file = folder.resolve(FACTS);
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file), 1 << 16)) {
      return SurveyReader.read(in);
    } catch (NoSuchFileException e) {
      throw Files.exists(folder.resolve(REPORT))
          ? new FailedCommandException(
              ExitCode.INPUT,
              "of the last diagnosis only the report is kept, which does not hold all that was"
                  + " seen; name the input",
              e)
          : nothingKept(e);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static FailedCommandException nothingKept(IOException e) {
    return new FailedCommandException(
        ExitCode.INPUT,
        "no diagnosis is kept yet; run \"ichor diagnose support.zip\" first, or name the input",
        e);
  }

  private static FailedCommandException unreadable(Path file, IOException e) {
    return new FailedCommandException(
        ExitCode.INPUT, "the diagnosis kept in " + file + " cannot be read: " + Sentences.of(e), e);
  }
}
