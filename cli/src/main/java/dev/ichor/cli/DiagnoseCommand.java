package dev.ichor.cli;

import dev.ichor.render.Run;
import dev.ichor.report.Report;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ichor diagnose}: look, infer, report. */
@Command(
    name = "diagnose",
    description = "Says what is wrong with a cluster, why, and what to do next.",
    footer = {
      "",
      "Exit codes: 0 nothing at or above --fail-on, 10 findings, 11 inconclusive with",
      "--on-incomplete=fail, 3 unreadable input, 2 wrong usage.",
      "",
      "Examples:",
      "  ichor diagnose support.zip",
      "  talosctl -n 10.0.0.2 dmesg | ichor diagnose -",
      "  ichor diagnose --fail-on warning -o json=report.json -o text support.zip"
    })
final class DiagnoseCommand implements Callable<Integer> {

  private final Context context;

  @Parameters(
      paramLabel = "INPUT",
      arity = "0..*",
      description = {
        "Support bundle (.zip, .zip.age or the unpacked folder), files with log lines or with",
        "output of talosctl and kubectl, - for pasted text; several are one cluster's evidence."
      })
  private List<Path> inputs = new ArrayList<>();

  @Mixin private InputOptions input = new InputOptions();
  @Mixin private Outputs outputs = new Outputs();
  @Mixin private LookOptions look = new LookOptions();
  @Mixin private VerdictOptions verdict = new VerdictOptions();

  @Option(names = "--no-keep", description = "Keep nothing for a later \"ichor explain\".")
  private boolean noKeep;

  @Option(
      names = "--reproducible",
      description = "Leave out every wall-clock time, so that equal inputs give equal bytes.")
  private boolean reproducible;

  DiagnoseCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws FailedCommandException {
    outputs.check();
    if (inputs.isEmpty()) {
      throw new FailedCommandException(
          ExitCode.INPUT,
          "looking at a live cluster is not built yet; make a support bundle with"
              + " \"talosctl -n NODES support\" and run \"ichor diagnose support.zip\"");
    }
    Instant started = context.terminal().clock().instant();
    Report report =
        Diagnoses.run(
            context, input.request(context.terminal(), inputs, verdict.failOn()), look.quiet());
    Run run = run(verdict.exitCode(report), started);
    outputs.write(context.terminal(), report, run, look.style(context.terminal()));
    warn(report);
    if (!noKeep) {
      Kept.keep(context.terminal(), report, run, look.verbose());
    }
    return run.exitCode();
  }

  private Run run(int exitCode, Instant started) {
    Duration took = Duration.between(started, context.terminal().clock().instant());
    String id = Long.toHexString(started.toEpochMilli()) + "-" + ProcessHandle.current().pid();
    return new Run(
        BuildInfo.version(),
        context.expert().get().rulesDigest(),
        inputs.stream().map(Path::toString).toList(),
        input.only(),
        input.skip(),
        verdict.failOn(),
        exitCode,
        reproducible ? null : new Run.Timing(id, started, took.toMillis(), null));
  }

  private void warn(Report report) {
    if (report.verdict().status() == Report.Status.INCONCLUSIVE
        && verdict.warns()
        && !outputs.showsText()) {
      context
          .terminal()
          .err()
          .println(
              "ichor: inconclusive: some problems could not be examined; -o text lists what is missing");
    }
  }
}
