package dev.ichor.cli;

import dev.ichor.boot.Looked;
import dev.ichor.boot.Request;
import dev.ichor.collect.live.Tally;
import dev.ichor.observation.Survey;
import dev.ichor.render.Run;
import dev.ichor.report.Report;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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
      "--on-incomplete=fail, 3 unreadable input or no target, 2 wrong usage, 130 interrupted.",
      "",
      "Examples:",
      "  ichor diagnose",
      "  ichor diagnose -n 10.0.0.2,10.0.0.3 --timeout 1m",
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
        "Without INPUT: the running cluster of the talosconfig, read-only.",
        "Support bundle (.zip, .zip.age or the unpacked folder), files with log lines or with",
        "output of talosctl and kubectl, - for pasted text; several are one cluster's evidence."
      })
  private List<Path> inputs = new ArrayList<>();

  @Mixin private InputOptions input = new InputOptions();
  @Mixin private LiveOptions live = new LiveOptions();
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
    Instant started = context.terminal().clock().instant();
    Report report;
    Survey survey;
    Run.Effort effort = null;
    if (inputs.isEmpty()) {
      Looked looked =
          Diagnoses.look(
              context, live.request(context.terminal(), input, verdict.failOn()), look.quiet());
      report = looked.report();
      survey = looked.survey();
      effort = effort(looked.tally());
    } else {
      Request request = input.request(context.terminal(), inputs, verdict.failOn());
      survey = Diagnoses.read(context, request, look.quiet());
      report = Diagnoses.conclude(context, request, survey, look.quiet());
    }
    Run run = run(verdict.exitCode(report), started, effort);
    outputs.write(
        context.terminal(), context.diagnosis(report, run), look.style(context.terminal()));
    warn(report);
    if (!noKeep) {
      Kept.keep(context.terminal(), report, survey, run, look.verbose());
    }
    return run.exitCode();
  }

  private static Run.Effort effort(Tally tally) {
    return new Run.Effort(tally.calls(), tally.bytes(), tally.machines(), tally.answering());
  }

  private Run run(int exitCode, Instant started, Run.@Nullable Effort effort) {
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
        reproducible ? null : new Run.Timing(id, started, took.toMillis(), effort));
  }

  private void warn(Report report) {
    if (report.verdict().status() == Report.Status.INCONCLUSIVE
        && verdict.warns()
        && !outputs.showsText()) {
      context
          .terminal()
          .err()
          .println(
              "ichor: inconclusive: some problems could not be examined; -o text lists what is"
                  + " missing");
    }
  }
}
