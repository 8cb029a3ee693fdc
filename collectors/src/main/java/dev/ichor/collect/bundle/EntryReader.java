package dev.ichor.collect.bundle;

import dev.ichor.collect.Artefact;
import dev.ichor.collect.ArtefactSet;
import dev.ichor.collect.Document;
import dev.ichor.collect.DocumentNotes;
import dev.ichor.collect.ManifestFilter;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.Reason;
import dev.ichor.observation.SkippedInput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lets the observers read one entry. */
final class EntryReader {

  /**
   * What came of an entry.
   *
   * @param path path within the input
   * @param place where it stood
   * @param checksum tells entries with equal paths apart, so that their order does not matter
   * @param notes what it says; null for the graph of resources
   * @param emptyTypes what the graph of resources says; empty for all others
   * @param skipped why it counts as faulty; null when it does not
   */
  record Result(
      String path,
      BundleLayout.Place place,
      long checksum,
      @Nullable DocumentNotes notes,
      Set<String> emptyTypes,
      @Nullable SkippedInput skipped) {}

  private final BundleLayout layout;
  private final ArtefactSet artefacts;

  EntryReader(BundleLayout layout, ArtefactSet artefacts) {
    this.layout = layout;
    this.artefacts = artefacts;
  }

  /** The place of an entry that is worth reading. */
  Optional<BundleLayout.Place> place(String rawPath) {
    return layout
        .place(EntryPath.of(rawPath))
        .filter(
            place -> {
              ArtefactId artefact = place.artefact();
              return artefact == null || artefacts.find(artefact).isPresent();
            });
  }

  /**
   * Reads one entry to its end.
   *
   * @param crc the checksum the archive states; null when it states none
   */
  Result read(String rawPath, BundleLayout.Place place, EntryBody body, @Nullable Long crc) {
    String path = EntryPath.of(rawPath).text();
    ArtefactId artefact = place.artefact();
    if (artefact == null) {
      return readGraph(path, place, body, crc);
    }
    DocumentNotes notes = new DocumentNotes(artefact, path, place.node());
    String failure = observe(artefact, new Document(path, place.node(), body), notes);
    String fault = finish(body, crc);
    String why = fault == null ? failure : fault;
    if (why != null) {
      notes.notExamined(Reason.BROKEN, why);
    }
    SkippedInput skipped = why == null ? null : new SkippedInput(path, why);
    return new Result(path, place, body.checksum(), notes, Set.of(), skipped);
  }

  /** An entry that is left unread. */
  Result refuse(String rawPath, BundleLayout.Place place, String why) {
    String path = EntryPath.of(rawPath).text();
    ArtefactId artefact = place.artefact();
    DocumentNotes notes = artefact == null ? null : new DocumentNotes(artefact, path, place.node());
    if (notes != null) {
      notes.notExamined(Reason.BROKEN, why);
    }
    return new Result(path, place, 0, notes, Set.of(), new SkippedInput(path, why));
  }

  private static Result readGraph(
      String path, BundleLayout.Place place, EntryBody body, @Nullable Long crc) {
    Set<String> empty = Set.of();
    try {
      empty = ResourceGraph.emptyTypes(body);
    } catch (IOException neverFromAnEntryBody) {
      throw new IllegalStateException(neverFromAnEntryBody);
    }
    String fault = finish(body, crc);
    return fault == null
        ? new Result(path, place, body.checksum(), null, empty, null)
        : new Result(path, place, body.checksum(), null, Set.of(), new SkippedInput(path, fault));
  }

  /** Why the observer could not read it; null when it could. */
  private @Nullable String observe(ArtefactId id, Document document, DocumentNotes notes) {
    Artefact artefact = artefacts.find(id).orElseThrow();
    try {
      artefact.observe(prepare(id, document), notes);
      return null;
    } catch (IOException | RuntimeException | StackOverflowError e) {
      return Faults.words(e);
    }
  }

  private static Document prepare(ArtefactId id, Document document) throws IOException {
    if (id != ArtefactId.TALOS_MANIFESTS) {
      return document;
    }
    InputStream blanked =
        new ByteArrayInputStream(ManifestFilter.filter(document.body().readAllBytes()));
    return new Document(document.path(), document.node(), blanked);
  }

  private static @Nullable String finish(EntryBody body, @Nullable Long crc) {
    try {
      body.drain();
    } catch (IOException e) {
      return Faults.words(e);
    }
    if (crc != null) {
      body.expect(crc);
    }
    return body.fault();
  }
}
