package dev.ichor.artefact.machine;

import dev.ichor.artefact.api.ApiAnswer;
import dev.ichor.artefact.yaml.YamlValue;
import dev.ichor.collect.Artefact;
import dev.ichor.collect.BrokenDocumentException;
import dev.ichor.collect.Document;
import dev.ichor.collect.Notes;
import dev.ichor.fact.Fact;
import dev.ichor.fact.Version;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.machine.TalosVersion;
import dev.ichor.observation.Locator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The versions of talosctl and of Talos, as {@code talosctl version} prints them; the server's is
 * that of the machine.
 *
 * <pre>{@code
 * Client:
 *         Tag:         v1.13.9
 *         OS/Arch:     linux/amd64
 * Server:
 *         NODE:        10.5.0.2
 *         Tag:         v1.13.8
 *         OS/Arch:     linux/amd64
 * }</pre>
 */
public final class VersionSummary implements Artefact {

  private static final String SERVER = "Server:";
  private static final String TAG = "Tag:";

  @Override
  public ArtefactId id() {
    return ArtefactId.TALOS_VERSION;
  }

  @Override
  public Set<Class<? extends Fact>> yields() {
    return Set.of(TalosVersion.class);
  }

  @Override
  public void observe(Document document, Notes notes) throws IOException {
    String text = document.text();
    if (ApiAnswer.is(text)) {
      for (YamlValue version : ApiAnswer.elements(text, "version")) {
        note(version.key("tag").text(), version.key("tag").line(), document, notes);
      }
      return;
    }
    List<String> lines = text.lines().map(String::strip).toList();
    int tag = tagOf(lines);
    note(lines.get(tag).substring(TAG.length()).strip(), tag + 1, document, notes);
  }

  private static void note(String text, int line, Document document, Notes notes)
      throws BrokenDocumentException {
    Optional<Version> version = Version.parse(text);
    if (version.isEmpty()) {
      throw new BrokenDocumentException(
          "line " + line + ": '" + text + "' is no version; expected e.g. v1.13.9");
    }
    notes.fact(
        new TalosVersion(document.node(), version.get()),
        new Locator.FileLine(document.path(), line),
        null,
        "Server Tag: " + text);
  }

  private static int tagOf(List<String> lines) throws BrokenDocumentException {
    for (int i = Math.max(0, lines.indexOf(SERVER)); i < lines.size(); i++) {
      if (lines.contains(SERVER) && lines.get(i).startsWith(TAG)) {
        return i;
      }
    }
    throw new BrokenDocumentException(
        "line " + lines.size() + ": no Tag below 'Server:'; expected what talosctl version prints");
  }
}
