package dev.ichor.log;

import dev.ichor.fact.LogFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import java.util.List;

/** Lines of logs that other documents quote: the events of a service hold the last one of it. */
public final class QuotedLines {

  private QuotedLines() {}

  /** What a line states; ages and counts are zero and mean nothing until {@link #aged}. */
  public static List<LogFact> read(ArtefactId artefact, String line, NodeName node) {
    return SignatureBase.builtin().read(artefact, line, node);
  }

  /** The same statement with ages in seconds, the number of lines and whether it is current. */
  public static LogFact aged(LogFact said, int firstAge, int lastAge, int count, boolean current) {
    return LogFactShape.of(said.getClass())
        .aged(said, new Envelope(firstAge, lastAge, count, current));
  }
}
