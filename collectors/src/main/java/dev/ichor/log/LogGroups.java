package dev.ichor.log;

import dev.ichor.collect.Document;
import dev.ichor.collect.LogSighting;
import dev.ichor.fact.LogFact;
import dev.ichor.observation.Locator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Lines of one log that say the same, counted. Of each signature only the first {@link #MOST}
 * different statements are kept, so that memory is bounded whatever the log says.
 */
final class LogGroups {

  /** Different statements kept of one signature in one log. */
  static final int MOST = 200;

  private static final int EXCERPT = 300;
  private static final int BEFORE_MATCH = 60;

  /** The newest line of a group; most of them are overtaken before their text is needed. */
  private record PlainLine(LogLine line, String literal) {

    String excerpt() {
      String text = line.text();
      return LogGroups.excerpt(text, Math.max(0, text.indexOf(literal)));
    }
  }

  private static final class Group {
    private long first = LogStamp.NONE;
    private long last = LogStamp.NONE;
    private int count;
    private int line;
    private String excerpt = "";
    private @Nullable PlainLine plain;

    private void add(LogLine newest) {
      if (line == newest.number()) {
        return;
      }
      first = first == LogStamp.NONE ? newest.stamp() : first;
      last = newest.stamp();
      count++;
      line = newest.number();
    }

    private String excerpt() {
      return plain == null ? excerpt : plain.excerpt();
    }
  }

  private final Document document;
  private final Map<LogFact, Group> groups = new LinkedHashMap<>();
  private final Map<String, Integer> perSignature = new HashMap<>();
  private final Map<String, LogFact> plainFacts = new HashMap<>();
  private final SortedSet<String> crowded = new TreeSet<>();

  LogGroups(Document document) {
    this.document = document;
  }

  /** Counts a line whose literal is the whole signature. */
  void addPlain(Signature signature, LogLine line) {
    LogFact said =
        plainFacts.computeIfAbsent(
            signature.id(),
            id -> LogFactShape.of(signature.yields()).build(document.node(), signature.set()));
    Group group = groups.computeIfAbsent(said, key -> new Group());
    group.add(line);
    group.plain = new PlainLine(line.copy(), signature.contains().get(0));
  }

  /** Counts a line if the signature's pattern matches it. */
  void add(Signature signature, LogLine line, String text) {
    Signature.Match match = signature.read(text, document.node());
    if (match == null) {
      return;
    }
    Group group = groups.get(match.said());
    if (group == null) {
      if (perSignature.merge(signature.id(), 1, Integer::sum) > MOST) {
        crowded.add(signature.id());
        return;
      }
      group = new Group();
      groups.put(match.said(), group);
    }
    group.add(line);
    group.plain = null;
    group.excerpt = excerpt(text, match.start());
  }

  /** The groups, in the order of their first lines. */
  List<LogSighting> sightings() {
    return groups.entrySet().stream().map(e -> sighting(e.getKey(), e.getValue())).toList();
  }

  /** Signatures of which not all statements were kept. */
  SortedSet<String> crowded() {
    return crowded;
  }

  private LogSighting sighting(LogFact said, Group group) {
    return new LogSighting(
        said,
        LogStamp.time(group.first),
        LogStamp.time(group.last),
        group.count,
        new Locator.FileLine(document.path(), group.line),
        group.excerpt(),
        false);
  }

  /** At most 300 characters of the line, around what was found. */
  static String excerpt(String line, int match) {
    if (line.length() <= EXCERPT) {
      return line;
    }
    int from = Math.max(0, Math.min(match - BEFORE_MATCH, line.length() - EXCERPT));
    return line.substring(from, from + EXCERPT);
  }
}
