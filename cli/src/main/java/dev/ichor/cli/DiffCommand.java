package dev.ichor.cli;

import dev.ichor.conclusion.Severity;
import dev.ichor.render.DiffJson;
import dev.ichor.render.DiffText;
import dev.ichor.report.Report;
import dev.ichor.report.Report.Conclusion;
import dev.ichor.whatif.Consequences;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ichor diff}: how two diagnoses of one cluster differ. */
@Command(
    name = "diff",
    description = {
      "Shows which conclusions are new, gone, or have another cause, place or impact.",
      "Exits with 10 when NEW has a root or unexplained problem at or above --fail-on that OLD",
      "has not, or not as such; with 0 otherwise, however much is gone."
    },
    footer = {
      "",
      "Examples:",
      "  ichor diff yesterday.json today.json",
      "  ichor diff --fail-on warning before.ichor.zip after.ichor.zip"
    })
final class DiffCommand implements Callable<Integer> {

  private final Context context;

  @Parameters(index = "0", paramLabel = "OLD", description = "A report, snapshot or bundle.")
  private Path old = Path.of("");

  @Parameters(index = "1", paramLabel = "NEW", description = "A later one of the same cluster.")
  private Path later = Path.of("");

  @Option(
      names = "--fail-on",
      paramLabel = "IMPACT",
      description =
          "Exit 10 for new problems of this impact and above: ${COMPLETION-CANDIDATES}"
              + " (default: error).")
  private VerdictOptions.Threshold failOn = VerdictOptions.Threshold.error;

  @Mixin private AnswerOptions answers = new AnswerOptions();
  @Mixin private InputOptions input = new InputOptions();
  @Mixin private LookOptions look = new LookOptions();

  DiffCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws FailedCommandException {
    Report before = report(old);
    Report after = report(later);
    warn(before, after);
    Consequences differences = Consequences.between(before, after);
    int exitCode = isWorse(before, after, failOn.severity()) ? ExitCode.FINDINGS : ExitCode.OK;
    answers.print(
        context,
        look,
        () -> DiffJson.render(differences, before, after, exitCode),
        style -> DiffText.render(differences, before, after, style));
    return exitCode;
  }

  private Report report(Path file) throws FailedCommandException {
    return Diagnoses.reportOf(context, List.of(file), input, look);
  }

  private void warn(Report before, Report after) {
    String one = before.header().clusterName();
    String other = after.header().clusterName();
    if (one != null && other != null && !Objects.equals(one, other)) {
      context
          .terminal()
          .err()
          .println("ichor: " + old + " is of " + one + ", but " + later + " is of " + other);
    }
  }

  /** Whether something counts now that did not count before. */
  static boolean isWorse(Report before, Report after, @Nullable Severity failOn) {
    if (failOn == null) {
      return false;
    }
    Set<String> counted = new HashSet<>();
    before.conclusions().stream().filter(c -> counts(c, failOn)).forEach(c -> counted.add(c.key()));
    return after.conclusions().stream()
        .anyMatch(c -> counts(c, failOn) && !counted.contains(c.key()));
  }

  private static boolean counts(Conclusion conclusion, Severity failOn) {
    return conclusion.role().isHead() && conclusion.impact().compareTo(failOn) >= 0;
  }
}
