package dev.ichor.cli;

import dev.ichor.render.Style;
import picocli.CommandLine.Option;

/** How text looks. */
final class LookOptions {

  /** When to use colours. */
  enum Colour {
    auto,
    always,
    never
  }

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      description = "Colours: ${COMPLETION-CANDIDATES} (default: auto; NO_COLOR turns them off).")
  private Colour colour = Colour.auto;

  @Option(names = "--ascii", description = "Write nothing but ASCII.")
  private boolean ascii;

  @Option(
      names = {"-q", "--quiet"},
      description = "Heads of problems only, and no progress.")
  private boolean quiet;

  @Option(
      names = {"-v", "--verbose"},
      description = "Everything, nothing folded; where a failure comes from.")
  private boolean verbose;

  boolean quiet() {
    return quiet;
  }

  boolean verbose() {
    return verbose;
  }

  Style style(Terminal terminal) {
    Style.Detail detail =
        verbose ? Style.Detail.VERBOSE : quiet ? Style.Detail.QUIET : Style.Detail.NORMAL;
    boolean narrow = terminal.outIsTerminal() && terminal.columns() > 0;
    return new Style(coloured(terminal), ascii, narrow ? terminal.columns() : Style.WIDEST, detail);
  }

  private boolean coloured(Terminal terminal) {
    if (colour != Colour.auto) {
      return colour == Colour.always;
    }
    if (!terminal.variable("NO_COLOR").isEmpty()) {
      return false;
    }
    String force = terminal.variable("CLICOLOR_FORCE");
    if (!force.isEmpty() && !force.equals("0")) {
      return true;
    }
    return terminal.outIsTerminal() && !terminal.variable("TERM").equals("dumb");
  }
}
