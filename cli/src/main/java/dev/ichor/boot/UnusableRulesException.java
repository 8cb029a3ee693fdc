package dev.ichor.boot;

/** A selection that names no problem; the message names it and the nearest that exists. */
public final class UnusableRulesException extends Exception {

  private static final long serialVersionUID = 1L;

  /** A message for the user, without full stop. */
  public UnusableRulesException(String message) {
    super(message);
  }
}
