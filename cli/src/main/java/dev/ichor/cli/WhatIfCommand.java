package dev.ichor.cli;

import dev.ichor.boot.Request;
import dev.ichor.conclusion.Severity;
import dev.ichor.observation.Survey;
import dev.ichor.render.RepairText;
import dev.ichor.render.WhatIfJson;
import dev.ichor.render.WhatIfText;
import dev.ichor.report.Report;
import dev.ichor.verify.Supposition;
import dev.ichor.whatif.Consequences;
import dev.ichor.whatif.Repair;
import dev.ichor.yaml.FileFaultException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ichor what-if}: which conclusions go, stay and appear when other things are supposed. */
@Command(
    name = "what-if",
    description = {
      "Shows which conclusions would go, stay or appear if other things had been seen,",
      "or which causes to repair. Without INPUT it asks about the last diagnosis.",
      "Facts are written as in rule tests; \"ichor explain\" shows those that were seen.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  ichor what-if --repair",
      "  ichor what-if --without 'EtcdAlarmRaised: {node: cp-1}' support.zip",
      "  ichor what-if --examined talos.logs.etcd@cp-2"
    })
final class WhatIfCommand implements Callable<Integer> {

  private final Context context;

  @Parameters(
      arity = "0..*",
      paramLabel = "INPUT",
      description = "What to diagnose, as of \"ichor diagnose\".")
  private List<Path> inputs = new ArrayList<>();

  @Option(
      names = "--assume",
      paramLabel = "FACT",
      description = "Suppose that this was seen, such as 'ControlPlane: {node: cp-1}'.")
  private List<String> assumed = new ArrayList<>();

  @Option(
      names = "--without",
      paramLabel = "FACT",
      description = "Suppose that no fact was seen that agrees with the values given.")
  private List<String> without = new ArrayList<>();

  @Option(
      names = "--examined",
      paramLabel = "ARTEFACT[@NODE]",
      description = "Suppose that this was read and showed nothing more.")
  private List<String> examined = new ArrayList<>();

  @Option(
      names = "--repair",
      description = "Propose the smallest sets of causes whose removal clears all errors.")
  private boolean repair;

  @Mixin private AnswerOptions answers = new AnswerOptions();
  @Mixin private InputOptions input = new InputOptions();
  @Mixin private LookOptions look = new LookOptions();

  WhatIfCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws FailedCommandException {
    boolean supposes = !(assumed.isEmpty() && without.isEmpty() && examined.isEmpty());
    if (supposes == repair) {
      throw new FailedCommandException(
          ExitCode.USAGE,
          "give what to suppose (--assume, --without, --examined) or --repair"
              + (repair ? ", not both" : ""));
    }
    Supposition supposition = supposition();
    Request request = input.request(context.terminal(), inputs, Severity.ERROR);
    Survey seen = Diagnoses.surveyOf(context, inputs, request, look.quiet());
    Report before = Diagnoses.conclude(context, request, seen, look.quiet());
    if (repair) {
      repairs(before, seen);
    } else {
      effects(supposed(supposition, seen), request, before);
    }
    return ExitCode.OK;
  }

  private Supposition supposition() throws FailedCommandException {
    Supposition.Reader reader = new Supposition.Reader();
    List<String> faults = new ArrayList<>();
    Supposition supposition =
        new Supposition(
            each("--assume", assumed, reader::fact, faults),
            each("--without", without, reader::pattern, faults),
            each("--examined", examined, reader::place, faults));
    if (!faults.isEmpty()) {
      throw new FailedCommandException(ExitCode.USAGE, String.join("\n       ", faults));
    }
    return supposition;
  }

  private static <T> List<T> each(
      String option,
      List<String> texts,
      BiFunction<String, String, T> reader,
      List<String> faults) {
    List<T> all = new ArrayList<>();
    for (String text : texts) {
      try {
        all.add(reader.apply(option + " '" + text + "'", text));
      } catch (FileFaultException | IllegalArgumentException e) {
        faults.add(Sentences.of(e));
      }
    }
    return all;
  }

  private static Survey supposed(Supposition supposition, Survey seen)
      throws FailedCommandException {
    try {
      return supposition.in(seen);
    } catch (FileFaultException e) {
      throw new FailedCommandException(ExitCode.USAGE, Sentences.of(e), e);
    }
  }

  private void repairs(Report report, Survey seen) {
    List<Repair> repairs = context.expert().get().repairs(report, seen);
    answers.print(
        context,
        look,
        () -> WhatIfJson.render(repairs),
        style -> RepairText.render(report, repairs, style));
  }

  private void effects(Survey supposed, Request request, Report before)
      throws FailedCommandException {
    Report after = Diagnoses.conclude(context, request, supposed, look.quiet());
    Consequences consequences = Consequences.between(before, after);
    answers.print(
        context,
        look,
        () -> WhatIfJson.render(words(), consequences),
        style -> WhatIfText.render(words(), consequences, before, after, style));
  }

  /** What is supposed, one entry for each option. */
  private List<String> words() {
    List<String> all = new ArrayList<>(assumed);
    without.forEach(one -> all.add("not " + one));
    examined.forEach(one -> all.add(one + " was read"));
    return all;
  }
}
