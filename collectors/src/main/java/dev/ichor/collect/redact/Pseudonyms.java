package dev.ichor.collect.redact;

import com.google.protobuf.ByteString;
import dev.ichor.collect.reading.Answer;
import dev.ichor.collect.reading.Reading;
import dev.ichor.collect.reading.ReadingSink;
import dev.ichor.collect.redact.KnownNames.Kind;
import dev.ichor.fact.IpAddress;
import dev.ichor.fact.NodeName;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

/**
 * Other names and addresses in place of those of a cluster, the same ones everywhere. A name may
 * stand in a log that is read before the document that tells that it is a name; so all readings are
 * shown to it first ({@link #take}), and only then rewritten ({@link #redactor}).
 */
public final class Pseudonyms implements ReadingSink {

  private final AddressText addresses;
  private final KnownNames names = new KnownNames();
  private final NameLearner learner = new NameLearner(names);

  private Pseudonyms(byte[] key) {
    this.addresses = new AddressText(new AddressMap(key));
  }

  /** With a key that is kept nowhere. */
  public static Pseudonyms fresh() {
    byte[] key = new byte[32];
    new SecureRandom().nextBytes(key);
    return new Pseudonyms(key);
  }

  /**
   * With a given key: the same addresses for the same readings.
   *
   * @param key not empty
   */
  public static Pseudonyms of(byte[] key) {
    return new Pseudonyms(key);
  }

  /** Learns names from a reading; several threads may call it at once. */
  @Override
  public void take(Reading reading) {
    String node = reading.node().text();
    if (!reading.node().equals(NodeName.CLUSTER) && IpAddress.parse(node).isEmpty()) {
      names.add(Kind.MACHINE, node);
    }
    learner.file(reading.file());
    if (!reading.file().endsWith(".log")) {
      learner.document(bytes(reading.answer()).toString(StandardCharsets.ISO_8859_1));
    }
  }

  private static ByteString bytes(Answer answer) {
    if (answer instanceof Answer.Whole whole) {
      return whole.bytes();
    }
    return answer instanceof Answer.Part part ? part.bytes() : ByteString.EMPTY;
  }

  /** Replaces what was learnt so far. */
  public Redactor redactor() {
    return renaming();
  }

  Renaming renaming() {
    return new Renaming(new NameText(names.byFirstWord(), addresses));
  }
}
