package dev.ichor.collect;

/**
 * An input of which nothing can be used. The message is one clear sentence: which file, what was
 * found, what was expected, one way out. The command line ends with exit code 3.
 */
public final class UnreadableInputException extends Exception {

  private static final long serialVersionUID = 1L;

  /** Names the input, what is wrong and one way out. */
  public UnreadableInputException(String message) {
    super(message);
  }

  /** As above, with the failure behind it. */
  public UnreadableInputException(String message, Throwable cause) {
    super(message, cause);
  }
}
