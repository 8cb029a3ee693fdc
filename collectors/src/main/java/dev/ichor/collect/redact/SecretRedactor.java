package dev.ichor.collect.redact;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnsafeByteOperations;
import dev.ichor.collect.SecretBlanker;
import dev.ichor.collect.reading.Answer;
import dev.ichor.collect.reading.Reading;

/** Takes secrets out of readings. */
final class SecretRedactor implements Redactor {

  @Override
  public Reading apply(Reading reading) {
    Answer clean = clean(reading.file(), reading.answer());
    return new Reading(reading.artefact(), reading.node(), reading.file(), reading.call(), clean);
  }

  private static Answer clean(String file, Answer answer) {
    if (answer instanceof Answer.Whole whole) {
      return new Answer.Whole(clean(file, whole.bytes()));
    }
    if (answer instanceof Answer.Part part) {
      String words = SecretBlanker.blank(part.words());
      return new Answer.Part(clean(file, part.bytes()), part.reason(), words);
    }
    Answer.None none = (Answer.None) answer;
    return new Answer.None(none.reason(), SecretBlanker.blank(none.words()));
  }

  private static ByteString clean(String file, ByteString bytes) {
    byte[] before = bytes.toByteArray();
    byte[] after = SecretDocument.clean(before, !file.endsWith(".log"));
    return before == after ? bytes : UnsafeByteOperations.unsafeWrap(after);
  }
}
