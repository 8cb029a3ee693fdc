package dev.ichor.report;

/** A question names something that is not there; the message says what and what comes nearest. */
public final class UnknownNameException extends Exception {

  private static final long serialVersionUID = 1L;

  /** A question that cannot be asked. */
  public UnknownNameException(String message) {
    super(message);
  }
}
