package dev.ichor.collect.snapshot;

import dev.ichor.collect.reading.Answer;
import dev.ichor.collect.reading.Reading;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.Reason;

/**
 * One reading in the table of contents of a snapshot.
 *
 * @param artefact dotted id of the kind of document; a newer Ichor may have written one that this
 *     one does not know
 * @param node the machine as it was asked for
 * @param call what was asked, as reports show it
 * @param file where its bytes lie in the snapshot; empty when there are none
 * @param status how much of the document there is
 * @param reason why it is not whole; {@link Reason#BROKEN} means nothing when it is
 * @param words the same for people
 */
public record ManifestLine(
    String artefact,
    NodeName node,
    String call,
    String file,
    Status status,
    Reason reason,
    String words) {

  /** How much of a document there is. */
  public enum Status {
    WHOLE,
    PART,
    NONE
  }

  /** The line of a reading whose bytes lie at the given place. */
  static ManifestLine of(Reading reading, String file) {
    Status status = Status.WHOLE;
    Reason reason = Reason.BROKEN;
    String words = "";
    if (reading.answer() instanceof Answer.Part part) {
      status = Status.PART;
      reason = part.reason();
      words = part.words();
    } else if (reading.answer() instanceof Answer.None none) {
      status = Status.NONE;
      reason = none.reason();
      words = none.words();
    }
    String place = status == Status.NONE ? "" : file;
    return new ManifestLine(
        reading.artefact().dotted(), reading.node(), reading.call(), place, status, reason, words);
  }
}
