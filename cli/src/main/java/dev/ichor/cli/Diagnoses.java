package dev.ichor.cli;

import dev.ichor.boot.LiveRequest;
import dev.ichor.boot.Looked;
import dev.ichor.boot.Request;
import dev.ichor.boot.UnusableRulesException;
import dev.ichor.collect.UnreadableInputException;
import dev.ichor.collect.reading.ReadingSink;
import dev.ichor.conclusion.Severity;
import dev.ichor.observation.Survey;
import dev.ichor.report.Report;
import java.nio.file.Path;
import java.util.List;

/** Asks the expert and says what kept it from answering. */
final class Diagnoses {

  private Diagnoses() {}

  /** The last diagnosis where no input is given, a saved report, or a new diagnosis. */
  static Report reportOf(Context context, List<Path> inputs, InputOptions input, LookOptions look)
      throws FailedCommandException {
    Request request = input.request(context.terminal(), inputs, Severity.ERROR);
    if (inputs.isEmpty()) {
      return new Kept(context.terminal()).report();
    }
    if (inputs.size() == 1 && SavedReport.isNamed(inputs.get(0))) {
      return SavedReport.read(inputs.get(0)).report();
    }
    return run(context, request, look.quiet());
  }

  /**
   * Looks at a running cluster.
   *
   * @param recorder takes every reading, without secrets
   */
  static Looked look(Context context, LiveRequest request, ReadingSink recorder, boolean quiet)
      throws FailedCommandException {
    try {
      return context
          .expert()
          .get()
          .look(request, recorder, stage -> context.progressLine(stage, quiet));
    } catch (UnreadableInputException e) {
      throw new FailedCommandException(ExitCode.INPUT, Sentences.of(e), e);
    } catch (UnusableRulesException e) {
      throw new FailedCommandException(ExitCode.RULES, Sentences.of(e), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FailedCommandException(ExitCode.INTERRUPTED, "interrupted", e);
    } finally {
      context.progressLine("", quiet);
    }
  }

  /** All that was seen: of the last diagnosis where no input is given, else read anew. */
  static Survey surveyOf(Context context, List<Path> inputs, Request request, boolean quiet)
      throws FailedCommandException {
    if (inputs.isEmpty()) {
      return new Kept(context.terminal()).survey();
    }
    for (Path input : inputs) {
      if (SavedReport.isNamed(input)) {
        throw new FailedCommandException(
            ExitCode.INPUT,
            input
                + ": a report holds only the facts of its proofs; name what it was made of, such as"
                + " support.zip");
      }
    }
    return read(context, request, quiet);
  }

  /** Looks at the inputs. */
  static Survey read(Context context, Request request, boolean quiet)
      throws FailedCommandException {
    try {
      return context.expert().get().read(request, stage -> context.progress(stage, quiet));
    } catch (UnreadableInputException e) {
      throw new FailedCommandException(ExitCode.INPUT, Sentences.of(e), e);
    }
  }

  /** Concludes from what was seen. */
  static Report conclude(Context context, Request request, Survey survey, boolean quiet)
      throws FailedCommandException {
    try {
      return context
          .expert()
          .get()
          .conclude(request, survey, stage -> context.progress(stage, quiet));
    } catch (UnusableRulesException e) {
      throw new FailedCommandException(ExitCode.RULES, Sentences.of(e), e);
    }
  }

  static Report run(Context context, Request request, boolean quiet) throws FailedCommandException {
    return conclude(context, request, read(context, request, quiet), quiet);
  }
}
