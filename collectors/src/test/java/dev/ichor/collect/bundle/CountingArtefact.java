package dev.ichor.collect.bundle;

import dev.ichor.collect.Artefact;
import dev.ichor.collect.ArtefactSet;
import dev.ichor.collect.Document;
import dev.ichor.collect.Notes;
import dev.ichor.collect.ScriptedArtefact;
import dev.ichor.fact.Fact;
import dev.ichor.fact.coverage.ArtefactId;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** Counts the bytes of the kernel log without keeping them. */
record CountingArtefact(AtomicLong seen) implements Artefact {

  static ArtefactSet and(AtomicLong seen) {
    return ArtefactSet.of(
        List.of(new CountingArtefact(seen), new ScriptedArtefact(ArtefactId.TALOS_SERVICES)));
  }

  @Override
  public ArtefactId id() {
    return ArtefactId.TALOS_DMESG;
  }

  @Override
  public Set<Class<? extends Fact>> yields() {
    return Set.of();
  }

  @Override
  public void observe(Document document, Notes notes) throws IOException {
    seen.set(document.body().transferTo(OutputStream.nullOutputStream()));
  }
}
