package dev.ichor.collect;

import dev.ichor.fact.Fact;
import dev.ichor.fact.coverage.ArtefactId;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/**
 * The observer of one kind of document: turns a document into notes of what it says. It copies and
 * concludes nothing, and it does not know which source the document came from.
 */
public interface Artefact {

  /** The kind of document. */
  ArtefactId id();

  /** The fact types it can yield, equal to the {@code @SeenIn} marks of those types. */
  Set<Class<? extends Fact>> yields();

  /** The resource type it reads lists of, e.g. {@code Members.cluster.talos.dev}, if that is so. */
  default Optional<String> resourceType() {
    return Optional.empty();
  }

  /**
   * Notes what the document says. Returning normally means that it was read to its end, unless the
   * notes say otherwise ({@link Notes#notExamined}).
   *
   * @throws BrokenDocumentException when it cannot be understood
   * @throws IOException when it cannot be read
   */
  void observe(Document document, Notes notes) throws IOException;
}
