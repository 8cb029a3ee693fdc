package dev.ichor.artefact.yaml;

import dev.ichor.collect.BrokenDocumentException;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;

/** Reads YAML 1.2 within limits: no aliases, bounded depth, bounded length. */
public final class YamlReader {

  /** Longest document, in characters; the source has limited the bytes before. */
  private static final int LONGEST = 256 * 1024 * 1024;

  private YamlReader() {}

  /** Takes the elements of a list one after another. */
  @FunctionalInterface
  public interface ElementSink {
    /** Takes one element; nothing of it is kept afterwards. */
    void element(YamlValue element) throws IOException;
  }

  /**
   * Reads the first document of a text.
   *
   * @param linesBefore lines of the file before the text
   * @return {@link YamlValue.Absent} when the text holds no document
   * @throws BrokenDocumentException naming the line
   */
  public static YamlValue read(String text, int linesBefore) throws BrokenDocumentException {
    YamlEvents events = new YamlEvents(new StringReader(text), linesBefore, LONGEST);
    Event first = events.document();
    return first == null ? new YamlValue.Absent(linesBefore + 1) : events.value(first);
  }

  /**
   * Reads a document that is a mapping with one long list in it, an element at a time.
   *
   * @param key key of the list; null stands for a list without elements
   * @return number of elements
   * @throws BrokenDocumentException when there is no such list, or naming the line
   */
  public static int elements(Reader text, String key, ElementSink sink) throws IOException {
    YamlEvents events = new YamlEvents(text, 0, LONGEST);
    Event root = events.document();
    if (!(root instanceof MappingStartEvent)) {
      throw new BrokenDocumentException("line 1: expected a mapping with the key '" + key + "'");
    }
    int elements = -1;
    for (Event event = events.next(); !(event instanceof MappingEndEvent); event = events.next()) {
      boolean wanted = events.key(event).equals(key);
      Event value = events.next();
      if (!wanted) {
        events.value(value);
      } else if (value instanceof SequenceStartEvent) {
        elements = sequence(events, sink);
      } else if (events.value(value).exists()) {
        throw YamlEvents.broken(events.line(value), "expected a list under '" + key + "'");
      } else {
        elements = 0;
      }
    }
    if (elements < 0) {
      throw new BrokenDocumentException(
          "there is no key '" + key + "'; expected a list of objects");
    }
    return elements;
  }

  private static int sequence(YamlEvents events, ElementSink sink) throws IOException {
    int count = 0;
    for (Event event = events.next(); !(event instanceof SequenceEndEvent); event = events.next()) {
      sink.element(events.value(event));
      count++;
    }
    return count;
  }
}
