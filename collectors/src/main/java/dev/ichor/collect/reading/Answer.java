package dev.ichor.collect.reading;

import com.google.protobuf.ByteString;
import dev.ichor.fact.coverage.Reason;

/** What came of asking for a document. */
public sealed interface Answer {

  /**
   * The document, to its end; without bytes when it says that there is nothing.
   *
   * @param bytes as its observer reads them
   */
  record Whole(ByteString bytes) implements Answer {}

  /**
   * Its beginning or its end: what follows from what is missing in it does not follow here.
   *
   * @param bytes as its observer reads them
   * @param reason why it is not whole
   * @param words the same for people, on one line without full stop
   */
  record Part(ByteString bytes, Reason reason, String words) implements Answer {}

  /**
   * Nothing.
   *
   * @param reason why
   * @param words the same for people, on one line without full stop: the status and text of the
   *     call, secrets blanked
   */
  record None(Reason reason, String words) implements Answer {}
}
