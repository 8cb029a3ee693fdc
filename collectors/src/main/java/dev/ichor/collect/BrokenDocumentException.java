package dev.ichor.collect;

import java.io.IOException;

/** A document that cannot be understood; the message names line, value and what was expected. */
public final class BrokenDocumentException extends IOException {

  private static final long serialVersionUID = 1L;

  /** A message in one sentence without full stop, without the path. */
  public BrokenDocumentException(String message) {
    super(message);
  }
}
