package dev.ichor.collect.text;

import dev.ichor.artefact.config.MachineConfigs;
import dev.ichor.collect.BrokenDocumentException;
import dev.ichor.collect.Document;
import dev.ichor.collect.DocumentNotes;
import dev.ichor.collect.SurveyDraft;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The pieces of machine configurations in a text: a piece begins with a line that only a
 * configuration has and goes on as long as the lines can belong to the same YAML.
 */
final class ConfigPieces {

  /** Longest piece; a whole configuration with all its comments is shorter. */
  private static final int LONGEST = 5_000;

  /** How many lines at its end may turn out to be none of it. */
  private static final int MOST_STRAY = 20;

  /** A key of the outermost level; unquoted values hold no further colon. */
  private static final Pattern KEY =
      Pattern.compile("([A-Za-z][A-Za-z0-9_./-]*):(?: +(?:[\"'].*|(?!.*: ).*))?");

  private final String path;
  private final SurveyDraft draft;
  private final List<String> lines = new ArrayList<>();
  private final Set<String> keys = new HashSet<>();
  private int before;
  private int indent;

  ConfigPieces(String path, SurveyDraft draft) {
    this.path = path;
    this.draft = draft;
  }

  /**
   * Takes a line.
   *
   * @return whether it belongs to a piece, as far as one can tell
   */
  boolean take(String line, int number) throws IOException {
    if (!lines.isEmpty() && lines.size() < LONGEST && continues(line)) {
      lines.add(line);
      return true;
    }
    end();
    if (!MachineConfigs.begins(line)) {
      return false;
    }
    before = number - 1;
    indent = indent(line);
    lines.add(line);
    Matcher key = KEY.matcher(line.strip());
    if (key.matches()) {
      keys.add(key.group(1));
    }
    return true;
  }

  private boolean continues(String line) {
    String bare = line.strip();
    if (bare.isEmpty() || indent(line) > indent) {
      return true;
    }
    if (indent(line) < indent) {
      return false;
    }
    if (bare.equals("---")) {
      keys.clear();
      return true;
    }
    Matcher key = KEY.matcher(bare);
    return bare.startsWith("- ")
        || bare.startsWith("#")
        || (key.matches() && keys.add(key.group(1)));
  }

  private static int indent(String line) {
    return line.length() - line.stripLeading().length();
  }

  /** Adds the piece that was open; lines at its end that are no YAML are left out. */
  void end() throws IOException {
    keys.clear();
    int stray = 0;
    while (!lines.isEmpty() && !MachineConfigs.recognises(String.join("\n", lines))) {
      lines.remove(lines.size() - 1);
      stray++;
      if (stray > MOST_STRAY) {
        lines.clear();
      }
    }
    if (!lines.isEmpty()) {
      DocumentNotes notes =
          new DocumentNotes(ArtefactId.TALOS_MACHINE_CONFIG, path, NodeName.UNNAMED);
      byte[] text = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
      observe(new Document(path, NodeName.UNNAMED, new ByteArrayInputStream(text)), notes);
      draft.add(notes);
      lines.clear();
    }
  }

  private void observe(Document piece, DocumentNotes notes) throws IOException {
    try {
      new MachineConfigs().observe(piece, before, notes);
    } catch (BrokenDocumentException fault) {
      throw new IllegalStateException("a piece was recognised and cannot be read", fault);
    }
  }
}
