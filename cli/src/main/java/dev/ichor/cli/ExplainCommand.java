package dev.ichor.cli;

import dev.ichor.conclusion.Severity;
import dev.ichor.render.ExplainDot;
import dev.ichor.render.ExplainMarkdown;
import dev.ichor.render.ExplainText;
import dev.ichor.render.JsonReport;
import dev.ichor.render.ProofSlice;
import dev.ichor.render.Run;
import dev.ichor.report.Report;
import dev.ichor.report.Report.Conclusion;
import dev.ichor.report.Report.Undecided;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ichor explain}: the proof of a conclusion. */
@Command(
    name = "explain",
    description = {
      "Shows why something was concluded, down to the file and line of every fact.",
      "Without INPUT it explains the last diagnosis."
    },
    footer = {
      "",
      "Examples:",
      "  ichor explain quorum-lost",
      "  ichor explain peer-port-blocked:cp-1 support.zip",
      "  ichor explain etcd.space-exhausted report.json"
    })
final class ExplainCommand implements Callable<Integer> {

  /** How a proof is written. */
  enum Format {
    tree,
    json,
    md,
    dot
  }

  private final Context context;

  @Parameters(
      index = "0",
      paramLabel = "KEY",
      description = "A conclusion's key, or any unambiguous part of it.")
  private String key = "";

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "INPUT",
      description =
          "Inputs to diagnose first, as of \"ichor diagnose\", or one report.html or report.json.")
  private List<Path> inputs = new ArrayList<>();

  @Option(
      names = "--depth",
      paramLabel = "N",
      description = "How many sub-proofs deep (default: 5).")
  private int depth = 5;

  @Option(names = "--effects", description = "List what the conclusion explains, too.")
  private boolean effects;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES} (default: tree).")
  private Format format = Format.tree;

  @Mixin private InputOptions input = new InputOptions();
  @Mixin private LookOptions look = new LookOptions();

  ExplainCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws FailedCommandException {
    if (depth < 1) {
      throw new FailedCommandException(ExitCode.USAGE, "--depth is at least 1, not " + depth);
    }
    Report report = Diagnoses.reportOf(context, inputs, input, look);
    Conclusion conclusion = one(report, KeyMatch.find(report.conclusions(), key));
    String text = written(report, conclusion);
    context.terminal().out().print(text);
    return ExitCode.OK;
  }

  private String written(Report report, Conclusion conclusion) {
    boolean verbose = look.verbose();
    return switch (format) {
      case tree ->
          ExplainText.render(
              report,
              conclusion,
              look.style(context.terminal()),
              new ExplainText.Reach(depth, effects, ruleText(verbose)));
      case json -> json(report, conclusion);
      case md -> ExplainMarkdown.render(report, conclusion, depth, effects, verbose);
      case dot -> ExplainDot.render(report, conclusion, depth, effects, verbose);
    };
  }

  private Function<String, List<String>> ruleText(boolean verbose) {
    return verbose ? at -> context.expert().get().ruleText(at) : at -> List.of();
  }

  private Conclusion one(Report report, List<Conclusion> found) throws FailedCommandException {
    if (found.size() == 1) {
      return found.get(0);
    }
    if (found.isEmpty()) {
      throw new FailedCommandException(ExitCode.USAGE, nothing(report));
    }
    throw new FailedCommandException(
        ExitCode.USAGE, "\"" + key + "\" can mean several conclusions:" + keys(found));
  }

  private String nothing(Report report) {
    for (Undecided undecided : report.notExamined()) {
      if (undecided.id().equals(key) || undecided.id().endsWith("." + key)) {
        String hint = undecided.hint().isBlank() ? "" : "; \"" + undecided.hint() + "\" would tell";
        return undecided.id()
            + " could not be examined on "
            + undecided.subject()
            + ": "
            + String.join(", ", undecided.needs())
            + " ("
            + undecided.because()
            + ")"
            + hint;
      }
    }
    return report.conclusions().isEmpty()
        ? "\"" + key + "\" was not concluded: there are no conclusions"
        : "\"" + key + "\" was not concluded; there are:" + keys(report.conclusions());
  }

  private static String keys(List<Conclusion> conclusions) {
    StringBuilder keys = new StringBuilder();
    conclusions.stream().limit(30).forEach(one -> keys.append("\n  ").append(one.key()));
    int left = conclusions.size() - 30;
    return left > 0
        ? keys.append("\n  and ").append(left).append(" more").toString()
        : keys.toString();
  }

  private String json(Report report, Conclusion conclusion) {
    Run run =
        new Run(
            BuildInfo.version(),
            "",
            inputs.stream().map(Path::toString).toList(),
            List.of(),
            List.of(),
            Severity.ERROR,
            ExitCode.OK,
            null);
    return JsonReport.render(ProofSlice.of(report, conclusion.key()), run);
  }
}
