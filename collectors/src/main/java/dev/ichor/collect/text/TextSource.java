package dev.ichor.collect.text;

import dev.ichor.collect.ArtefactSet;
import dev.ichor.collect.FileSource;
import dev.ichor.collect.SurveyDraft;
import dev.ichor.observation.SkippedInput;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads pasted text: lines of any log and any output of talosctl and kubectl, mixed in one stream.
 * What a line does not show is not concluded from; what is not recognised is counted.
 */
public final class TextSource implements FileSource {

  private static final String WORDS =
      "lines of dmesg and of the logs of Talos and Kubernetes, and the output and errors of talosctl"
          + " and kubectl";

  private final ArtefactSet artefacts;

  /** A source whose tables and documents are read by these observers. */
  public TextSource(ArtefactSet artefacts) {
    this.artefacts = artefacts;
  }

  @Override
  public String mode() {
    return "text";
  }

  @Override
  public String words() {
    return WORDS;
  }

  @Override
  public boolean recognises(String head) {
    return true;
  }

  @Override
  public boolean read(String name, InputStream content, SurveyDraft draft) throws IOException {
    TextLines lines = new TextLines(content);
    Excerpts excerpts = new Excerpts(name);
    TextReader reader = new TextReader(excerpts, new Fragments(name, artefacts, draft));
    ConfigPieces configuration = new ConfigPieces(name, draft);
    for (String line = lines.next(); line != null; line = lines.next()) {
      boolean piece = configuration.take(line, lines.number());
      reader.line(line, lines.number(), piece);
    }
    configuration.end();
    reader.close();
    excerpts.addTo(draft);
    if (reader.unknown() > 0) {
      String lost = SkippedInput.NOT_RECOGNISED + ": " + count(reader.unknown());
      draft.skip(new SkippedInput(name, lost));
    }
    if (lines.cut() > 0) {
      draft.skip(
          new SkippedInput(
              name, count(lines.cut()) + " longer than 64 KiB, looked at up to there"));
    }
    return reader.known() > 0;
  }

  private static String count(int lines) {
    return lines + (lines == 1 ? " line" : " lines");
  }
}
