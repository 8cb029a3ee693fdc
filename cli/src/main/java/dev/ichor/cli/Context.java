package dev.ichor.cli;

import dev.ichor.boot.Expert;
import dev.ichor.boot.Selection;
import dev.ichor.render.Diagnosis;
import dev.ichor.render.Run;
import dev.ichor.report.Report;
import java.util.function.Supplier;

/**
 * What every command is given.
 *
 * @param terminal the world outside
 * @param expert makes the expert when a command first needs it
 */
record Context(Terminal terminal, Supplier<Expert> expert) {

  /** A report with the pages of all problems that were looked for. */
  Diagnosis diagnosis(Report report, Run run) {
    Selection selection = new Selection(run.only(), run.skip());
    return new Diagnosis(
        report,
        run,
        expert.get().pages().stream().filter(page -> selection.takes(page.id())).toList());
  }

  /** What became of suppressions that hide nothing. */
  void warnings(Report report, boolean quiet) {
    if (quiet || report.suppressions().isEmpty()) {
      return;
    }
    for (String warning : Unmatched.warnings(report, expert.get().pages())) {
      terminal.err().println("ichor: " + warning);
    }
  }

  /** One line about what goes on, for a person who waits. */
  void progress(String stage, boolean quiet) {
    if (terminal.errIsTerminal() && !quiet) {
      terminal.err().println("ichor: " + stage);
      terminal.err().flush();
    }
  }

  /** The same on one line that is written anew each time; an empty text clears it. */
  void progressLine(String stage, boolean quiet) {
    if (terminal.errIsTerminal() && !quiet) {
      terminal.err().print(CLEARED_LINE + (stage.isEmpty() ? "" : "ichor: " + stage));
      terminal.err().flush();
    }
  }

  private static final String CLEARED_LINE = "\r\u001b[K";
}
