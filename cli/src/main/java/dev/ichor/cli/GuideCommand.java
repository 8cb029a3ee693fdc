package dev.ichor.cli;

import dev.ichor.render.GuideJson;
import dev.ichor.render.GuideText;
import dev.ichor.report.GuideWalk;
import dev.ichor.report.GuideWalk.Stop;
import dev.ichor.report.Report;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ichor guide}: the official troubleshooting guide, heading by heading. */
@Command(
    name = "guide",
    description = {
      "Walks the headings of Talos's troubleshooting guide and says of each:",
      "fault, ok, not examined (with what is missing) or not applicable.",
      "Without INPUT it walks along the last diagnosis."
    },
    footer = {"", "Examples:", "  ichor guide support.zip", "  ichor guide -v"})
final class GuideCommand implements Callable<Integer> {

  private final Context context;

  @Parameters(
      arity = "0..*",
      paramLabel = "INPUT",
      description = "What to diagnose first, as for diagnose, or one report.html or report.json.")
  private List<Path> inputs = new ArrayList<>();

  @Mixin private AnswerOptions answers = new AnswerOptions();
  @Mixin private InputOptions input = new InputOptions();
  @Mixin private LookOptions look = new LookOptions();

  GuideCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws FailedCommandException {
    Report report = Diagnoses.reportOf(context, inputs, input, look);
    List<Stop> stops =
        GuideWalk.of(report, context.expert().get().guide(), context.expert().get().pages());
    answers.print(
        context,
        look,
        () -> GuideJson.render(report, stops),
        style -> GuideText.render(report, stops, style));
    return ExitCode.OK;
  }
}
