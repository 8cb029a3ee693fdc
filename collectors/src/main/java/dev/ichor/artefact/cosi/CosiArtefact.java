package dev.ichor.artefact.cosi;

import dev.ichor.collect.Artefact;
import dev.ichor.collect.BrokenDocumentException;
import dev.ichor.collect.Document;
import dev.ichor.collect.Notes;
import dev.ichor.fact.Fact;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.Reason;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An observer of one COSI resource type. A resource that lacks what it must have, or whose contents
 * are blanked, costs only itself; the list then does not count as examined.
 */
public abstract class CosiArtefact implements Artefact {

  private final ArtefactId id;
  private final String type;
  private final Set<Class<? extends Fact>> yields;

  /**
   * An observer.
   *
   * @param type full resource type, e.g. {@code Members.cluster.talos.dev}
   */
  protected CosiArtefact(ArtefactId id, String type, Set<Class<? extends Fact>> yields) {
    this.id = id;
    this.type = type;
    this.yields = yields;
  }

  @Override
  public final ArtefactId id() {
    return id;
  }

  @Override
  public final Optional<String> resourceType() {
    return Optional.of(type);
  }

  @Override
  public final Set<Class<? extends Fact>> yields() {
    return yields;
  }

  @Override
  public final void observe(Document document, Notes notes) throws IOException {
    for (CosiResource resource : relevant(CosiList.read(type, document, notes))) {
      if (resource.redacted() && !existenceIsEnough()) {
        notes.notExamined(Reason.REDACTED, "the contents of " + resource.id() + " are blanked");
      } else {
        observeOne(new CosiNotes(resource, document.node(), notes));
      }
    }
  }

  private void observeOne(CosiNotes notes) {
    try {
      observe(notes.resource(), notes);
    } catch (BrokenDocumentException fault) {
      notes.notes().notExamined(Reason.BROKEN, String.valueOf(fault.getMessage()));
    }
  }

  /** Those of all resources that tell something; by default all. */
  protected List<CosiResource> relevant(List<CosiResource> all) {
    return all;
  }

  /** Whether a resource says what it has to say even when its contents are blanked. */
  protected boolean existenceIsEnough() {
    return false;
  }

  /**
   * Notes what one resource says.
   *
   * @throws BrokenDocumentException when it lacks what it must have
   */
  protected abstract void observe(CosiResource resource, CosiNotes notes)
      throws BrokenDocumentException;
}
