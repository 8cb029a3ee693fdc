package dev.ichor.artefact.kubernetes;

import dev.ichor.artefact.yaml.YamlReader;
import dev.ichor.artefact.yaml.YamlValue;
import dev.ichor.collect.BrokenDocumentException;
import dev.ichor.collect.Document;
import dev.ichor.collect.Notes;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** A list of Kubernetes objects, read one object after the other. */
final class ObjectList {

  /** Takes one object of a list. */
  @FunctionalInterface
  interface Reader {

    /**
     * Notes what the object says.
     *
     * @throws BrokenDocumentException when it lacks what it must have
     */
    void read(YamlValue object) throws BrokenDocumentException;
  }

  private ObjectList() {}

  /**
   * Reads a list and remarks how many objects it has.
   *
   * @param word what one of them is called, e.g. {@code pod}
   */
  static void read(Document document, Notes notes, String word, Reader reader) throws IOException {
    int objects =
        YamlReader.elements(
            new InputStreamReader(document.body(), StandardCharsets.UTF_8), "items", reader::read);
    notes.remark(objects + " " + word + (objects == 1 ? "" : "s"));
  }
}
