package dev.ichor.cli;

/** What the exit code of a command says; the numbers never change. */
final class ExitCode {

  /** Finished; nothing at or above the threshold. */
  static final int OK = 0;

  /** Ichor itself failed. */
  static final int FAILED = 1;

  /** Wrong usage. */
  static final int USAGE = 2;

  /** The input could not be read, or no target is known. */
  static final int INPUT = 3;

  /** Rules unusable, unknown id, or none selected. */
  static final int RULES = 4;

  /** A root or unexplained problem at or above the threshold. */
  static final int FINDINGS = 10;

  /** Inconclusive, and that was asked to be a failure. */
  static final int INCONCLUSIVE = 11;

  /** The user did not want to wait; what was collected is written. */
  static final int INTERRUPTED = 130;

  private ExitCode() {}
}
