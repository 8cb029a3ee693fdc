package dev.ichor.cli;

import dev.ichor.conclusion.Severity;
import dev.ichor.report.Report;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** When a diagnosis counts as a failure. */
final class VerdictOptions {

  /** Thresholds as users write them. */
  enum Threshold {
    info,
    warning,
    error,
    critical,
    never;

    /** The least impact that counts; null where none does. */
    @Nullable Severity severity() {
      return Severity.parse(name()).orElse(null);
    }
  }

  /** What an incomplete look means, as users write it. */
  enum Incomplete {
    ok,
    warn,
    fail
  }

  @Option(
      names = "--fail-on",
      paramLabel = "IMPACT",
      description =
          "Exit 10 for root and unexplained problems of this impact and above:"
              + " ${COMPLETION-CANDIDATES} (default: error).")
  private Threshold failOn = Threshold.error;

  @Option(
      names = "--on-incomplete",
      paramLabel = "WHAT",
      description =
          "When nothing was found but not everything could be seen: ${COMPLETION-CANDIDATES}"
              + " (default: warn; fail exits 11).")
  private Incomplete onIncomplete = Incomplete.warn;

  @Nullable Severity failOn() {
    return failOn.severity();
  }

  boolean warns() {
    return onIncomplete != Incomplete.ok;
  }

  int exitCode(Report report) {
    return exitCode(report, onIncomplete == Incomplete.fail);
  }

  /** What the verdict means to a script. */
  static int exitCode(Report report, boolean incompleteFails) {
    return switch (report.verdict().status()) {
      case FINDINGS -> ExitCode.FINDINGS;
      case INCONCLUSIVE -> incompleteFails ? ExitCode.INCONCLUSIVE : ExitCode.OK;
      case HEALTHY -> ExitCode.OK;
    };
  }
}
