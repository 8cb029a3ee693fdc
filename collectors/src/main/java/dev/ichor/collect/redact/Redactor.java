package dev.ichor.collect.redact;

import dev.ichor.collect.reading.Reading;
import java.util.function.UnaryOperator;

/**
 * Rewrites readings so that they can be shown to others. Lines stay where they are, so that places
 * of evidence do not move. Several threads may call it at once.
 */
@FunctionalInterface
public interface Redactor extends UnaryOperator<Reading> {

  /** Takes out secrets: keys, tokens, passwords; never what a diagnosis compares. */
  static Redactor secrets() {
    return new SecretRedactor();
  }
}
