package dev.ichor.artefact.log;

import dev.ichor.collect.Artefact;
import dev.ichor.collect.Document;
import dev.ichor.collect.Notes;
import dev.ichor.fact.Fact;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.log.SignatureBase;
import java.io.IOException;
import java.util.Set;

/** The observer of one kind of log: notes what the signatures for it find. */
record LogObserver(ArtefactId id) implements Artefact {

  @Override
  public Set<Class<? extends Fact>> yields() {
    return Set.copyOf(SignatureBase.builtin().yields(id));
  }

  @Override
  public void observe(Document document, Notes notes) throws IOException {
    SignatureBase.builtin().reader(id).read(document, notes);
  }
}
