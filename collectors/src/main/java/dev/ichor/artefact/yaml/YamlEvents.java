package dev.ichor.artefact.yaml;

import dev.ichor.collect.BrokenDocumentException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.events.StreamEndEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads YAML event by event, so that a list of thousands of objects never stands in memory as a
 * whole. Aliases are refused: neither Talos nor Kubernetes writes any, and a few bytes of them can
 * mean gigabytes.
 */
final class YamlEvents {

  /** Collections in one another; Kubernetes' own deepest is about twenty. */
  private static final int DEEPEST = 100;

  private final Iterator<Event> events;
  private final int linesBefore;

  /**
   * Starts to read.
   *
   * @param linesBefore lines of the file before the first of the reader
   * @param codePoints how many characters may be read
   */
  YamlEvents(Reader reader, int linesBefore, int codePoints) throws BrokenDocumentException {
    LoadSettings settings = LoadSettings.builder().setCodePointLimit(codePoints).build();
    this.linesBefore = linesBefore;
    this.events = start(settings, reader);
  }

  private Iterator<Event> start(LoadSettings settings, Reader reader)
      throws BrokenDocumentException {
    try {
      return new Parse(settings).parseReader(reader).iterator();
    } catch (YamlEngineException e) {
      throw broken(e);
    }
  }

  /** The next event. */
  Event next() throws BrokenDocumentException {
    try {
      return events.next();
    } catch (MarkedYamlEngineException e) {
      throw broken(line(e.getProblemMark().orElse(null)), problem(e));
    } catch (YamlEngineException e) {
      throw broken(e);
    }
  }

  private static String problem(MarkedYamlEngineException e) {
    String problem = e.getProblem();
    return problem == null ? "the structure is broken" : problem;
  }

  /** Goes on to the first event of the next document's value; null when there is none. */
  @Nullable Event document() throws BrokenDocumentException {
    while (true) {
      Event event = next();
      if (event instanceof StreamEndEvent) {
        return null;
      }
      if (isValue(event)) {
        return event;
      }
    }
  }

  private static boolean isValue(Event event) {
    return event instanceof ScalarEvent
        || event instanceof MappingStartEvent
        || event instanceof SequenceStartEvent
        || event instanceof AliasEvent;
  }

  /** The whole value that begins with the event. */
  YamlValue value(Event first) throws BrokenDocumentException {
    return value(first, 0);
  }

  private YamlValue value(Event first, int depth) throws BrokenDocumentException {
    int line = line(first);
    if (depth > DEEPEST) {
      throw broken(line, "more than " + DEEPEST + " collections in one another");
    }
    if (first instanceof ScalarEvent scalar) {
      return new YamlValue.Scalar(line, scalar.getValue(), scalar.isPlain());
    }
    if (first instanceof SequenceStartEvent) {
      return sequence(line, depth);
    }
    if (first instanceof MappingStartEvent) {
      return mapping(line, depth);
    }
    throw broken(line, "an alias, which neither Talos nor Kubernetes writes");
  }

  private YamlValue sequence(int line, int depth) throws BrokenDocumentException {
    List<YamlValue> elements = new ArrayList<>();
    for (Event event = next(); !(event instanceof SequenceEndEvent); event = next()) {
      elements.add(value(event, depth + 1));
    }
    return new YamlValue.Sequence(line, elements);
  }

  private YamlValue mapping(int line, int depth) throws BrokenDocumentException {
    Map<String, YamlValue> entries = new LinkedHashMap<>();
    for (Event event = next(); !(event instanceof MappingEndEvent); event = next()) {
      String key = key(event);
      if (entries.put(key, value(next(), depth + 1)) != null) {
        throw broken(line(event), "the key '" + key + "' stands twice in one mapping");
      }
    }
    return new YamlValue.Mapping(line, entries);
  }

  /** The text of a key. */
  String key(Event event) throws BrokenDocumentException {
    if (event instanceof ScalarEvent scalar) {
      return scalar.getValue();
    }
    throw broken(line(event), "a key that is no scalar");
  }

  /** Line in the file on which the event begins. */
  int line(Event event) {
    return line(event.getStartMark().orElse(null));
  }

  private int line(@Nullable Mark mark) {
    return linesBefore + 1 + (mark == null ? 0 : mark.getLine());
  }

  /** A complaint that names the line; never with the text there, which may be a secret. */
  static BrokenDocumentException broken(int line, String problem) {
    return new BrokenDocumentException("line " + line + ": no YAML that can be read: " + problem);
  }

  private static BrokenDocumentException broken(YamlEngineException e) {
    return new BrokenDocumentException(
        "no YAML that can be read: "
            + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
  }
}
