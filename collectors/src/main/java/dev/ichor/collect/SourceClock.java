package dev.ichor.collect;

import dev.ichor.fact.NodeName;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The moment of collection, which a bundle does not state: the latest time that any document
 * mentions. Each machine has its own, since clocks differ; of all, those that run ahead are left
 * out.
 */
final class SourceClock {

  /** A machine whose latest time is this far beyond the median of all has a wrong clock. */
  private static final Duration AHEAD = Duration.ofMinutes(10);

  private final Map<NodeName, Instant> own;
  private final Instant now;

  private SourceClock(Map<NodeName, Instant> own, Instant now) {
    this.own = own;
    this.now = now;
  }

  /**
   * Finds the moment of collection.
   *
   * @param latest the latest time each machine mentions, by its own clock
   */
  static SourceClock of(Map<NodeName, Instant> latest) {
    List<Instant> sorted = latest.values().stream().sorted().toList();
    if (sorted.isEmpty()) {
      return new SourceClock(Map.of(), Instant.EPOCH);
    }
    Instant limit = sorted.get((sorted.size() - 1) / 2).plus(AHEAD);
    Instant now = sorted.get(0);
    for (Instant time : sorted) {
      now = time.isAfter(limit) ? now : time;
    }
    return new SourceClock(new TreeMap<>(latest), now);
  }

  /** A clock that somebody gives: the same for every machine. */
  static SourceClock at(Instant given) {
    return new SourceClock(Map.of(), given);
  }

  /** The moment of collection of the whole source; the epoch when no document mentions a time. */
  Instant now() {
    return now;
  }

  /** The moment of collection by the clock of one machine. */
  Instant now(NodeName node) {
    return own.getOrDefault(node, now);
  }
}
