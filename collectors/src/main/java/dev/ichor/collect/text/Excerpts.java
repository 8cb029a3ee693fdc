package dev.ichor.collect.text;

import dev.ichor.collect.DocumentNotes;
import dev.ichor.collect.LogSighting;
import dev.ichor.collect.LogTime;
import dev.ichor.collect.SurveyDraft;
import dev.ichor.fact.LogFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.ArtefactId.Scope;
import dev.ichor.fact.coverage.Reason;
import dev.ichor.log.AnyLog;
import dev.ichor.observation.Locator;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The lines of one text, sorted into the documents that they were picked out of. Of each signature
 * only the first {@link #MOST} different statements are kept, so that memory is bounded.
 */
final class Excerpts {

  /** Different statements kept of one signature in one document. */
  static final int MOST = 200;

  private static final int MOST_NODES = 500;

  /** From so many lines on, most of which say nothing of note, a log was given and no excerpt. */
  private static final int LINES_OF_A_LOG = 200;

  private record Place(ArtefactId artefact, NodeName owner) implements Comparable<Place> {

    private static final Comparator<Place> ORDER =
        Comparator.comparing(Place::artefact).thenComparing(Place::owner);

    @Override
    public int compareTo(Place other) {
      return ORDER.compare(this, other);
    }
  }

  private static final class Tally {
    private @Nullable LogTime first;
    private @Nullable LogTime last;
    private int count;
    private int line;
    private String excerpt = "";
  }

  private static final class Excerpt {
    private final Map<LogFact, Tally> tallies = new LinkedHashMap<>();
    private final Map<String, Integer> perSignature = new HashMap<>();
    private @Nullable LogTime latest;
    private int lines;
    private int quiet;

    /** Whoever picks out lines picks those that say something, and not hundreds. */
    private boolean isLog() {
      return lines >= LINES_OF_A_LOG && quiet >= lines / 2;
    }
  }

  private final String path;
  private final Map<Place, Excerpt> excerpts = new TreeMap<>();
  private final Set<String> nodes = new HashSet<>();
  private @Nullable LogTime lastTime;

  Excerpts(String path) {
    this.path = path;
  }

  /**
   * Reads a line.
   *
   * @return whether anything is known about it
   */
  boolean add(LineKind kind, int number) {
    return add(kind, number, AnyLog.time(kind.text().strip()));
  }

  /** Reads a line that goes on with the one before it, and is as old as that. */
  boolean goOn(LineKind kind, int number) {
    return add(kind, number, lastTime);
  }

  private boolean add(LineKind kind, int number, @Nullable LogTime time) {
    NodeName node = node(kind.node());
    lastTime = time;
    boolean known = kind.known();
    List<AnyLog.Statement> statements = AnyLog.builtin().read(kind.text(), node);
    if (kind.artefact() != null) {
      Excerpt own = excerpt(kind.artefact(), node);
      count(own, time);
      own.quiet += statements.isEmpty() ? 1 : 0;
    }
    for (AnyLog.Statement statement : statements) {
      ArtefactId artefact = place(kind.artefact(), statement.where());
      Excerpt excerpt = excerpt(artefact, node);
      if (artefact != kind.artefact()) {
        count(excerpt, time);
      }
      tally(excerpt, statement, time, number);
      known = true;
    }
    return known;
  }

  /** So many machines no cluster has; what names more is no list of machines. */
  private NodeName node(@Nullable String name) {
    if (name == null || (nodes.size() >= MOST_NODES && !nodes.contains(name))) {
      return NodeName.UNNAMED;
    }
    nodes.add(name);
    return new NodeName(name);
  }

  /** The line's own document if it can have such lines, else the first that can. */
  private static ArtefactId place(@Nullable ArtefactId own, Set<ArtefactId> where) {
    return own != null && where.contains(own) ? own : where.iterator().next();
  }

  private Excerpt excerpt(ArtefactId artefact, NodeName node) {
    NodeName owner = artefact.scope() == Scope.CLUSTER ? NodeName.CLUSTER : node;
    return excerpts.computeIfAbsent(new Place(artefact, owner), place -> new Excerpt());
  }

  private static void count(Excerpt excerpt, @Nullable LogTime time) {
    excerpt.lines++;
    if (time != null && (excerpt.latest == null || later(time, excerpt.latest))) {
      excerpt.latest = time;
    }
  }

  private static boolean later(LogTime one, LogTime other) {
    return one.yearKnown() == other.yearKnown()
        ? one.written().isAfter(other.written())
        : one.yearKnown();
  }

  private static void tally(
      Excerpt excerpt, AnyLog.Statement statement, @Nullable LogTime time, int number) {
    Tally tally = excerpt.tallies.get(statement.said());
    if (tally == null) {
      if (excerpt.perSignature.merge(statement.signature(), 1, Integer::sum) > MOST) {
        return;
      }
      tally = new Tally();
      excerpt.tallies.put(statement.said(), tally);
    }
    if (tally.line == number) {
      return;
    }
    if (time != null) {
      tally.first = tally.first == null || later(tally.first, time) ? time : tally.first;
      tally.last = tally.last == null || later(time, tally.last) ? time : tally.last;
    }
    tally.count++;
    tally.line = number;
    tally.excerpt = statement.excerpt().strip();
  }

  /** Adds what the lines say. */
  void addTo(SurveyDraft draft) {
    excerpts.forEach(
        (place, excerpt) -> {
          DocumentNotes notes = new DocumentNotes(place.artefact(), path, place.owner());
          String lines = excerpt.lines + (excerpt.lines == 1 ? " line" : " lines");
          if (excerpt.isLog()) {
            notes.remark(lines);
          } else {
            notes.notExamined(Reason.EXCERPT, lines);
          }
          if (excerpt.latest != null && excerpt.latest.yearKnown()) {
            notes.time(excerpt.latest.written().toInstant(ZoneOffset.UTC));
          }
          boolean picked = !excerpt.isLog();
          excerpt.tallies.forEach((said, tally) -> notes.sighting(sighting(said, tally, picked)));
          Fragments.name(notes, place.owner());
          draft.add(notes);
          excerpt.tallies.keySet().forEach(said -> draft.machine(said.node()));
        });
  }

  private LogSighting sighting(LogFact said, Tally tally, boolean picked) {
    return new LogSighting(
        said,
        tally.first,
        tally.last,
        tally.count,
        new Locator.FileLine(path, tally.line),
        tally.excerpt,
        picked);
  }
}
