package dev.ichor.cli;

import dev.ichor.boot.Request;
import dev.ichor.conclusion.Severity;
import dev.ichor.observation.Survey;
import dev.ichor.render.WhyNotJson;
import dev.ichor.render.WhyNotText;
import dev.ichor.report.UnknownNameException;
import dev.ichor.report.WhyNot;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ichor why-not}: what kept a conclusion from being drawn. */
@Command(
    name = "why-not",
    description = {
      "Shows why a problem was not concluded: for each of its rules the first condition that",
      "fails, the facts that come nearest, and what was not examined.",
      "Without INPUT it asks the last diagnosis."
    },
    footer = {
      "",
      "Examples:",
      "  ichor why-not etcd.peer-port-blocked --on node/cp-3",
      "  ichor why-not quorum-lost support.zip"
    })
final class WhyNotCommand implements Callable<Integer> {

  private final Context context;

  @Parameters(
      index = "0",
      paramLabel = "ID",
      description = "The problem, as in \"ichor rules list\".")
  private String id = "";

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "INPUT",
      description = "Inputs to ask, as of \"ichor diagnose\".")
  private List<Path> inputs = new ArrayList<>();

  @Option(
      names = "--on",
      paramLabel = "SUBJECT",
      description = "Of what, such as node/cp-3 or cp-1,peer=cp-2 (default: anything).")
  private String on = "";

  @Mixin private AnswerOptions answers = new AnswerOptions();
  @Mixin private InputOptions input = new InputOptions();
  @Mixin private LookOptions look = new LookOptions();

  WhyNotCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws FailedCommandException {
    Request request = input.request(context.terminal(), inputs, Severity.ERROR);
    Survey survey = Diagnoses.surveyOf(context, inputs, request, look.quiet());
    WhyNot answer = answer(survey);
    answers.print(
        context, look, () -> WhyNotJson.render(answer), style -> WhyNotText.render(answer, style));
    return ExitCode.OK;
  }

  private WhyNot answer(Survey survey) throws FailedCommandException {
    try {
      return context.expert().get().whyNot(survey, id, on);
    } catch (UnknownNameException e) {
      throw new FailedCommandException(ExitCode.USAGE, Sentences.of(e), e);
    }
  }
}
