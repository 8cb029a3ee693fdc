package dev.ichor.cli;

import dev.ichor.boot.LiveRequest;
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
      "  ichor diagnose -n 10.0.0.2,10.0.0.3 --timeout 1m --record cluster.ichor.zip",
      "  ichor diagnose support.zip",
      "  talosctl -n 10.0.0.2 dmesg | ichor diagnose -",
      "  ichor diagnose -o text -o html=report.html support.zip && ichor diagnose report.html",
      "  ichor diagnose --fail-on warning -o json=report.json -o text support.zip"
    })
final class DiagnoseCommand implements Callable<Integer> {

  private final Context context;

  @Parameters(
      paramLabel = "INPUT",
      arity = "0..*",
      description = {
        "Without INPUT: the running cluster of the talosconfig, read-only.",
        "Support bundle (.zip, .zip.age or the unpacked folder), snapshot of \"ichor collect\",",
        "files with log lines or with output of talosctl and kubectl, - for pasted text; several",
        "are one cluster's evidence. Or one report.html or report.json, which is shown again."
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
      description = {
        "Leave out every wall-clock time, and how and where it was looked, so that equal evidence",
        "gives equal bytes."
      })
  private boolean reproducible;

  @Option(
      names = "--record",
      paramLabel = "FILE",
      description = "Keep what is read of a running cluster there, as \"ichor collect\" does.")
  private @Nullable Path record;

  @Option(names = "--force", description = "Replace the file of --record if it exists.")
  private boolean force;

  DiagnoseCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws FailedCommandException {
    outputs.check();
    if (record != null && !inputs.isEmpty()) {
      throw new FailedCommandException(
          ExitCode.USAGE, "--record is for a running cluster: leave out either it or the input");
    }
    if (inputs.size() == 1 && SavedReport.isAt(inputs.get(0))) {
      return again(inputs.get(0));
    }
    return inputs.isEmpty() ? ofCluster() : ofInputs();
  }

  private int ofInputs() throws FailedCommandException {
    Instant started = context.terminal().clock().instant();
    Request request = input.request(context.terminal(), inputs, verdict.failOn());
    Survey survey = Diagnoses.read(context, request, look.quiet());
    Report report = Diagnoses.conclude(context, request, survey, look.quiet());
    return tell(report, survey, run(verdict.exitCode(report), started, null));
  }

  private int ofCluster() throws FailedCommandException {
    Instant started = context.terminal().clock().instant();
    LiveRequest request = live.request(context.terminal(), input, verdict.failOn());
    SnapshotFile snapshot = record == null ? null : SnapshotFile.begin(record, force, false);
    Looked looked = new LiveLook(context, snapshot).at(request, look.quiet());
    Report report = looked.report();
    Run run = run(verdict.exitCode(report), started, effort(looked.tally()));
    int exitCode = tell(report, looked.survey(), run);
    if (snapshot != null) {
      tell(snapshot.words());
    }
    return exitCode;
  }

  /** A report that was written before, as if it had just been made. */
  private int again(Path file) throws FailedCommandException {
    if (!input.quiet().none()
        || !input.only().isEmpty()
        || !input.skip().isEmpty()
        || input.asOf() != null) {
      throw new FailedCommandException(
          ExitCode.USAGE,
          file
              + " is a report: --only, --skip, --as-of, --suppress, --baseline and --severity need the"
              + " input that it was made from, such as the support bundle");
    }
    SavedReport saved =
        SavedReport.read(file).judged(verdict.failOn(), context.expert().get().pages());
    Run run = saved.run();
    return tell(
        saved.report(),
        null,
        new Run(
            run.version(),
            run.rulesDigest(),
            reproducible ? List.of() : run.inputs(),
            run.only(),
            run.skip(),
            verdict.failOn(),
            verdict.exitCode(saved.report()),
            run.severities(),
            reproducible ? null : run.timing()));
  }

  private int tell(Report report, @Nullable Survey survey, Run run) throws FailedCommandException {
    outputs.write(
        context.terminal(), context.diagnosis(report, run), look.style(context.terminal()));
    warn(report);
    context.warnings(report, look.quiet());
    if (!noKeep) {
      Kept.keep(context.terminal(), report, survey, run, look.verbose());
    }
    return run.exitCode();
  }

  private void tell(String words) {
    if (!look.quiet()) {
      context.terminal().err().println("ichor: " + words);
    }
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
        reproducible ? List.of() : inputs.stream().map(Path::toString).toList(),
        input.only(),
        input.skip(),
        verdict.failOn(),
        exitCode,
        input.quiet().severityNames(),
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
