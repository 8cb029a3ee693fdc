package dev.ichor.log;

import dev.ichor.collect.LogSighting;
import dev.ichor.collect.LogTime;
import dev.ichor.collect.Moment;
import dev.ichor.fact.LogFact;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.observation.Locator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the logs of one machine say, gathered until all of them were read. The same statement from
 * several logs becomes one fact with the evidence of each: the oldest line of all, the newest line
 * of all, and the sum of their counts. Talos writes the words of its controllers to the log of the
 * controllers, to dmesg and to machined's log, so of these three only the largest count is taken.
 */
public final class LogLedger {

  /** Where the merged facts go, once for each log that says so. */
  @FunctionalInterface
  public interface Sink {
    /** Takes one fact with one place where it was seen; equal facts follow one another. */
    void fact(
        LogFact fact, ArtefactId artefact, Locator where, @Nullable Instant at, String excerpt);
  }

  private static final Set<ArtefactId> COPIES =
      EnumSet.of(
          ArtefactId.TALOS_DMESG,
          ArtefactId.TALOS_LOGS_MACHINED,
          ArtefactId.TALOS_LOGS_CONTROLLER_RUNTIME);

  private record Entry(ArtefactId artefact, LogSighting sighting) {

    Stream<Instant> times(Moment moment) {
      List<Instant> times =
          Stream.of(sighting.first(), sighting.last())
              .filter(Objects::nonNull)
              .map(time -> time.at(moment.now()))
              .toList();
      return times.isEmpty() && sighting.pasted() ? Stream.of(moment.now()) : times.stream();
    }
  }

  private final Set<Entry> entries = new LinkedHashSet<>();

  /** Keeps what lines of one log say; the same document given twice counts once. */
  public void note(ArtefactId artefact, LogSighting sighting) {
    entries.add(new Entry(artefact, sighting));
  }

  /**
   * Merges what was noted and hands it on.
   *
   * @param moment the moment of collection of this machine
   * @param naming gives node names in facts their final form; facts that are equal after it are one
   * @param sink where the facts go
   */
  public void settle(Moment moment, UnaryOperator<LogFact> naming, Sink sink) {
    Map<LogFact, List<Entry>> groups = new LinkedHashMap<>();
    for (Entry entry : entries) {
      LogFact said = naming.apply(entry.sighting().said());
      groups.computeIfAbsent(said, key -> new ArrayList<>()).add(entry);
    }
    groups.forEach((said, group) -> settle(said, group, moment, sink));
  }

  private static void settle(LogFact said, List<Entry> group, Moment moment, Sink sink) {
    LogFact fact = LogFactShape.of(said.getClass()).aged(said, envelope(group, moment));
    for (Entry entry : group) {
      LogSighting sighting = entry.sighting();
      LogTime last = sighting.last();
      sink.fact(
          fact,
          entry.artefact(),
          sighting.where(),
          last == null ? null : last.at(moment.now()),
          sighting.excerpt());
    }
  }

  private static Envelope envelope(List<Entry> group, Moment moment) {
    List<Instant> times = group.stream().flatMap(entry -> entry.times(moment)).sorted().toList();
    return new Envelope(
        times.isEmpty() ? Envelope.UNKNOWN_AGE : moment.age(times.get(0)),
        times.isEmpty() ? Envelope.UNKNOWN_AGE : moment.age(times.get(times.size() - 1)),
        count(group),
        group.stream().anyMatch(entry -> current(entry, moment)));
  }

  private static int count(List<Entry> group) {
    Map<ArtefactId, Long> perLog = new EnumMap<>(ArtefactId.class);
    for (Entry entry : group) {
      perLog.merge(entry.artefact(), (long) entry.sighting().count(), Long::sum);
    }
    long sum = 0;
    long copied = 0;
    for (Map.Entry<ArtefactId, Long> log : perLog.entrySet()) {
      if (COPIES.contains(log.getKey())) {
        copied = Math.max(copied, log.getValue());
      } else {
        sum += log.getValue();
      }
    }
    return (int) Math.min(Integer.MAX_VALUE, sum + copied);
  }

  /**
   * Undated lines are current only if somebody picked them out: else nothing says that they are.
   */
  private static boolean current(Entry entry, Moment moment) {
    return entry
        .times(moment)
        .map(moment::age)
        .min(Comparator.naturalOrder())
        .filter(age -> current(age, entry.artefact(), moment))
        .isPresent();
  }

  private static boolean current(int age, ArtefactId artefact, Moment moment) {
    if (age <= Envelope.CURRENT_SECONDS) {
      return true;
    }
    return switch (artefact) {
      case TALOS_LOGS_ETCD -> age < moment.changeAge("etcd").orElse(0);
      case TALOS_LOGS_KUBELET -> age < moment.changeAge("kubelet").orElse(0);
      default -> false;
    };
  }
}
