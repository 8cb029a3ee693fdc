package dev.ichor.collect.text;

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
    ConfigPieces configuration = new ConfigPieces(name, draft);
    int known = 0;
    int unknown = 0;
    for (String line = lines.next(); line != null; line = lines.next()) {
      boolean piece = configuration.take(line, lines.number());
      if (line.isBlank()) {
        continue;
      }
      if (excerpts.add(LineKind.of(line), lines.number()) || piece) {
        known++;
      } else {
        unknown++;
      }
    }
    configuration.end();
    excerpts.addTo(draft);
    if (unknown > 0) {
      draft.skip(new SkippedInput(name, SkippedInput.NOT_RECOGNISED + ": " + count(unknown)));
    }
    if (lines.cut() > 0) {
      draft.skip(
          new SkippedInput(
              name, count(lines.cut()) + " longer than 64 KiB, looked at up to there"));
    }
    return known > 0;
  }

  private static String count(int lines) {
    return lines + (lines == 1 ? " line" : " lines");
  }
}
