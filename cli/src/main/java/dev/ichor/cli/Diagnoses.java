package dev.ichor.cli;

import dev.ichor.boot.Request;
import dev.ichor.boot.UnusableRulesException;
import dev.ichor.collect.UnreadableInputException;
import dev.ichor.report.Report;

/** Asks the expert and says what kept it from answering. */
final class Diagnoses {

  private Diagnoses() {}

  static Report run(Context context, Request request, boolean quiet) throws FailedCommandException {
    try {
      return context.expert().get().diagnose(request, stage -> context.progress(stage, quiet));
    } catch (UnreadableInputException e) {
      throw new FailedCommandException(ExitCode.INPUT, Sentences.of(e), e);
    } catch (UnusableRulesException e) {
      throw new FailedCommandException(ExitCode.RULES, Sentences.of(e), e);
    }
  }
}
