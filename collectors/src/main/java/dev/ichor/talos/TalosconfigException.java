package dev.ichor.talos;

/** A client configuration that cannot be used; the message names file, value and a way out. */
public final class TalosconfigException extends Exception {

  private static final long serialVersionUID = 1L;

  /** A message in one sentence without full stop; never holds a key. */
  public TalosconfigException(String message) {
    super(message);
  }
}
