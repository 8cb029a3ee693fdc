package dev.ichor.artefact.cosi;

import dev.ichor.artefact.yaml.YamlReader;
import dev.ichor.artefact.yaml.YamlValue;
import dev.ichor.collect.BrokenDocumentException;
import dev.ichor.collect.Document;
import dev.ichor.collect.Notes;
import dev.ichor.fact.coverage.Reason;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Decodes a list of resources of one type: YAML documents separated by {@code ---}, as in {@code
 * resources/TYPE.yaml} of a bundle, as {@code talosctl get TYPE -o yaml} prints them (with a key
 * {@code node} more), and as {@code yaml_spec} of the API is rendered.
 *
 * <p>A broken document costs only itself; the list then does not count as examined. A resource that
 * tears down is left out.
 */
final class CosiList {

  private static final String SEPARATOR = "---";

  private final String type;
  private final Document document;
  private final Notes notes;
  private final List<CosiResource> resources = new ArrayList<>();
  private int understood;

  private CosiList(String type, Document document, Notes notes) {
    this.type = type;
    this.document = document;
    this.notes = notes;
  }

  /**
   * Reads all resources.
   *
   * @param type full type, e.g. {@code Members.cluster.talos.dev}
   * @throws BrokenDocumentException when none of them can be understood
   */
  static List<CosiResource> read(String type, Document document, Notes notes) throws IOException {
    CosiList list = new CosiList(type, document, notes);
    list.readAll(document.text());
    notes.remark(list.resources.size() + (list.resources.size() == 1 ? " resource" : " resources"));
    return list.resources;
  }

  private void readAll(String text) throws BrokenDocumentException {
    List<BrokenDocumentException> faults = new ArrayList<>();
    StringBuilder chunk = new StringBuilder();
    int line = 0;
    int linesBefore = 0;
    for (String next : (Iterable<String>) text.lines()::iterator) {
      line++;
      if (next.stripTrailing().equals(SEPARATOR)) {
        readOne(chunk, linesBefore, faults);
        linesBefore = line;
        chunk.setLength(0);
      } else {
        chunk.append(next).append('\n');
      }
    }
    readOne(chunk, linesBefore, faults);
    complain(faults);
  }

  private void readOne(CharSequence chunk, int linesBefore, List<BrokenDocumentException> faults) {
    try {
      YamlValue value = YamlReader.read(chunk.toString(), linesBefore);
      if (value.exists()) {
        add(value);
        understood++;
      }
    } catch (BrokenDocumentException fault) {
      faults.add(fault);
    }
  }

  private void complain(List<BrokenDocumentException> faults) throws BrokenDocumentException {
    if (faults.isEmpty()) {
      return;
    }
    if (understood == 0) {
      throw faults.get(0);
    }
    faults.forEach(fault -> notes.notExamined(Reason.BROKEN, String.valueOf(fault.getMessage())));
  }

  private void add(YamlValue root) throws BrokenDocumentException {
    YamlValue metadata = root.key("metadata");
    String id = metadata.key("id").text();
    if (id.isEmpty()) {
      throw new BrokenDocumentException(
          "line " + root.line() + ": metadata.id is missing; expected a resource of type " + type);
    }
    String given = metadata.key("type").text();
    if (!given.equals(type)) {
      throw new BrokenDocumentException(
          "line "
              + metadata.line()
              + ": metadata.type of "
              + id
              + " is '"
              + given
              + "'; expected "
              + type);
    }
    Instant created = time(metadata.key("created"));
    Instant updated = time(metadata.key("updated"));
    if (!CosiResource.tearingDown(metadata)) {
      Instant last = updated.equals(Instant.MIN) ? created : updated;
      resources.add(new CosiResource(document.path(), id, created, last, root.key("spec")));
    }
  }

  private Instant time(YamlValue value) throws BrokenDocumentException {
    if (!value.exists()) {
      return Instant.MIN;
    }
    try {
      Instant time = Instant.parse(value.text());
      notes.time(time);
      return time;
    } catch (DateTimeException e) {
      throw new BrokenDocumentException(
          "line "
              + value.line()
              + ": '"
              + value.text()
              + "' is no time; expected e.g. "
              + "2026-01-05T10:11:12Z");
    }
  }
}
