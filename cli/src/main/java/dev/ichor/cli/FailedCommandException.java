package dev.ichor.cli;

/** Ends a command with an exit code and a sentence for the user. */
final class FailedCommandException extends Exception {

  private static final long serialVersionUID = 1L;

  private final int exitCode;

  FailedCommandException(int exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  FailedCommandException(int exitCode, String message, Throwable cause) {
    super(message, cause);
    this.exitCode = exitCode;
  }

  int exitCode() {
    return exitCode;
  }
}
