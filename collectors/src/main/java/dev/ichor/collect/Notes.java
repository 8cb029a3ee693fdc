package dev.ichor.collect;

import dev.ichor.fact.Fact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.Reason;
import dev.ichor.observation.Locator;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where an observer writes down what one document says. Node names in facts are spellings (folder,
 * address, hostname, node name, etcd member id); the node directory resolves them afterwards.
 */
public interface Notes {

  /** Notes a fact whose values do not depend on the moment of collection. */
  void fact(Fact fact, Locator where, @Nullable Instant at, String excerpt);

  /** Notes a fact whose ages are counted once the moment of collection is known. */
  void aged(Function<Moment, Fact> fact, Locator where, @Nullable Instant at, String excerpt);

  /**
   * Notes what lines of a log say. Sightings of one machine are kept until all its documents were
   * read and then merged, so that copies of a line in several logs are one fact.
   */
  void sighting(LogSighting sighting);

  /**
   * A time that the document mentions as past or present: the moment of collection is not before.
   */
  void time(Instant mentioned);

  /** Tells the directory that a machine also goes by another name. */
  void alias(NodeName spelling, AliasKind kind, String value);

  /** Says that the document was there but does not count as examined (redacted, cut off). */
  void notExamined(Reason reason, String remark);

  /** A few words on what was read, e.g. {@code 2,799 lines}; shown with the source. */
  void remark(String words);

  /**
   * What sort of other name a machine has. Equal node ids mean the same machine; equal hostnames do
   * not.
   */
  enum AliasKind {
    NODE_ID,
    ADDRESS,
    HOSTNAME,
    NODENAME,
    ETCD_MEMBER_ID
  }
}
