package dev.ichor.cli;

import java.util.function.Supplier;

/**
 * What is still done when the user does not want to wait any longer (Ctrl-C) or the system asks to
 * end; the process then ends with {@link ExitCode#INTERRUPTED}.
 */
final class Interruption implements AutoCloseable {

  private final Terminal terminal;
  private final Thread hook;

  private Interruption(Terminal terminal, Supplier<String> lastWords) {
    this.terminal = terminal;
    this.hook = new Thread(() -> end(lastWords), "ichor-interrupted");
  }

  /**
   * Begins to wait for it.
   *
   * @param lastWords does what is to be done and says what was done
   */
  static Interruption during(Terminal terminal, Supplier<String> lastWords) {
    Interruption interruption = new Interruption(terminal, lastWords);
    try {
      Runtime.getRuntime().addShutdownHook(interruption.hook);
    } catch (IllegalStateException endsAlready) {
      return interruption;
    }
    return interruption;
  }

  private void end(Supplier<String> lastWords) {
    terminal.err().println((terminal.errIsTerminal() ? "\n" : "") + "ichor: " + lastWords.get());
    terminal.err().flush();
    // the exit code would depend on the signal
    Runtime.getRuntime().halt(ExitCode.INTERRUPTED);
  }

  /** Waits no longer for it; when it has come already, there is nothing more to do. */
  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException endsAlready) {
      awaitTheEnd();
    }
  }

  private void awaitTheEnd() {
    try {
      hook.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
