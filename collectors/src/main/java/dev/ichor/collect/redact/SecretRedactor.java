package dev.ichor.collect.redact;

import com.google.protobuf.ByteString;
import dev.ichor.collect.SecretBlanker;
import dev.ichor.collect.reading.Answer;
import dev.ichor.collect.reading.Reading;

/** Takes secrets out of readings. */
final class SecretRedactor implements Redactor {

  @Override
  public Reading apply(Reading reading) {
    Answer clean = clean(reading.answer());
    return new Reading(reading.artefact(), reading.node(), reading.file(), reading.call(), clean);
  }

  private static Answer clean(Answer answer) {
    if (answer instanceof Answer.Whole whole) {
      return new Answer.Whole(clean(whole.bytes()));
    }
    if (answer instanceof Answer.Part part) {
      String words = SecretBlanker.blank(part.words());
      return new Answer.Part(clean(part.bytes()), part.reason(), words);
    }
    Answer.None none = (Answer.None) answer;
    return new Answer.None(none.reason(), SecretBlanker.blank(none.words()));
  }

  private static ByteString clean(ByteString bytes) {
    return bytes;
  }
}
