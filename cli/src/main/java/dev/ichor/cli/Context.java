package dev.ichor.cli;

import dev.ichor.boot.Expert;
import java.util.function.Supplier;

/**
 * What every command is given.
 *
 * @param terminal the world outside
 * @param expert makes the expert when a command first needs it
 */
record Context(Terminal terminal, Supplier<Expert> expert) {

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
