package dev.ichor.cli;

import dev.ichor.catalogue.Page;
import dev.ichor.conclusion.Severity;
import dev.ichor.render.ReportReader;
import dev.ichor.render.Run;
import dev.ichor.render.RunReader;
import dev.ichor.report.Report;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A report that was written to a file, as JSON or as a page that holds it.
 *
 * @param report what was found
 * @param run how it was found
 */
record SavedReport(Report report, Run run) {

  private static final int BEGINNING = 200;

  /** Whether a file is called like a report. */
  static boolean isNamed(Path file) {
    return isPage(file) || name(file).endsWith(".json");
  }

  private static boolean isPage(Path file) {
    return name(file).endsWith(".html") || name(file).endsWith(".htm");
  }

  private static String name(Path file) {
    return file.toString().toLowerCase(Locale.ROOT);
  }

  /** Whether a file holds a report: JSON can be much else. */
  static boolean isAt(Path file) {
    return isPage(file) || (isNamed(file) && beginning(file).contains("\"ichor-report\""));
  }

  private static String beginning(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(BEGINNING), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return ""; // whoever reads it whole will say why it cannot be read
    }
  }

  static SavedReport read(Path file) throws FailedCommandException {
    try {
      String text = Files.readString(file);
      return new SavedReport(ReportReader.read(text), RunReader.read(text));
    } catch (IOException e) {
      throw new FailedCommandException(ExitCode.INPUT, file + ": " + Sentences.of(e), e);
    }
  }

  /**
   * The same with the verdict for another threshold.
   *
   * @param failOn least impact that counts; null for none
   * @param pages severities of the problems that could not be examined
   */
  SavedReport judged(@Nullable Severity failOn, Collection<Page> pages) {
    if (failOn == run.failOn()) {
      return this;
    }
    Report.Verdict before = report.verdict();
    Report.Verdict verdict =
        new Report.Verdict(
            status(failOn, pages),
            before.worst(),
            before.counts(),
            before.problems(),
            before.notApplicable());
    return new SavedReport(report.judged(verdict), run);
  }

  private Report.Status status(@Nullable Severity failOn, Collection<Page> pages) {
    Severity worst = report.verdict().worst();
    if (worst != null && failOn != null && worst.compareTo(failOn) >= 0) {
      return Report.Status.FINDINGS;
    }
    boolean open =
        pages.stream()
            .filter(page -> page.severity().compareTo(Severity.ERROR) >= 0)
            .anyMatch(
                page -> report.notExamined().stream().anyMatch(u -> u.id().equals(page.id())));
    return open ? Report.Status.INCONCLUSIVE : Report.Status.HEALTHY;
  }
}
