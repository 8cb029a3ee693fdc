package dev.ichor.collect.redact;

import com.google.protobuf.ByteString;
import dev.ichor.collect.reading.Answer;
import dev.ichor.collect.reading.Reading;
import dev.ichor.fact.NodeName;
import dev.ichor.observation.SkippedInput;
import java.nio.charset.StandardCharsets;

/** Replaces names and addresses in readings: in their bytes, their places and their words. */
final class Renaming implements Redactor {

  private final NameText names;
  private final NamedCertificates certificates;

  Renaming(NameText names) {
    this.names = names;
    this.certificates = new NamedCertificates(names::replace);
  }

  @Override
  public Reading apply(Reading reading) {
    return new Reading(
        reading.artefact(),
        node(reading.node()),
        names.replace(reading.file()),
        names.replace(reading.call()),
        answer(reading.answer()));
  }

  /** The same for what could not be read. */
  SkippedInput apply(SkippedInput part) {
    return new SkippedInput(names.replace(part.path()), names.replace(part.reason()));
  }

  private NodeName node(NodeName node) {
    String other = names.replace(node.text());
    return other.equals(node.text()) ? node : new NodeName(other);
  }

  private Answer answer(Answer answer) {
    if (answer instanceof Answer.Whole whole) {
      return new Answer.Whole(bytes(whole.bytes()));
    }
    if (answer instanceof Answer.Part part) {
      String words = names.replace(part.words());
      return new Answer.Part(bytes(part.bytes()), part.reason(), words);
    }
    Answer.None none = (Answer.None) answer;
    return new Answer.None(none.reason(), names.replace(none.words()));
  }

  /** As Latin-1, so that bytes that are no UTF-8 stay as they are. */
  private ByteString bytes(ByteString bytes) {
    String text = bytes.toString(StandardCharsets.ISO_8859_1);
    String other = names.replace(certificates.blank(text));
    return other.equals(text) ? bytes : ByteString.copyFrom(other, StandardCharsets.ISO_8859_1);
  }
}
