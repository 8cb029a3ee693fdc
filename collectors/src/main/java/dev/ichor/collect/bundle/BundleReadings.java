package dev.ichor.collect.bundle;

import com.google.protobuf.ByteString;
import dev.ichor.collect.bundle.ArchiveFiles.Content;
import dev.ichor.collect.reading.Answer;
import dev.ichor.collect.reading.Reading;
import dev.ichor.collect.reading.ReadingSink;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * The readings that a support bundle amounts to: as if somebody had asked the cluster for each of
 * its files. Where the graph of resources proves that a list is empty, that is a reading too.
 */
public final class BundleReadings {

  private final BundleLayout layout = new BundleLayout("");
  private final ArchiveFiles files;
  private final ReadingSink sink;

  private BundleReadings(ArchiveFiles files, ReadingSink sink) {
    this.files = files;
    this.sink = sink;
  }

  /**
   * Reads a bundle that is not encrypted.
   *
   * @throws java.util.zip.ZipException when the archive has no table of contents
   */
  public static void read(Path bundle, BundleLimits limits, ReadingSink sink) throws IOException {
    try (ArchiveFiles files = ArchiveFiles.open(bundle, limits)) {
      new BundleReadings(files, sink).read();
    }
  }

  private void read() throws IOException {
    for (String path : files.paths()) {
      Optional<BundleLayout.Place> found = layout.place(EntryPath.of(path));
      if (found.isPresent()) {
        BundleLayout.Place place = found.get();
        Content content = files.read(path).orElseThrow();
        ArtefactId artefact = place.artefact();
        if (artefact == null) {
          readGraph(place, content);
        } else {
          sink.take(new Reading(artefact, place.node(), path, path, answer(content)));
        }
      }
    }
  }

  private static Answer answer(Content content) {
    String fault = content.fault();
    return fault == null
        ? new Answer.Whole(content.bytes())
        : new Answer.Part(content.bytes(), Reason.BROKEN, fault);
  }

  private void readGraph(BundleLayout.Place place, Content content) throws IOException {
    if (content.fault() != null) {
      return;
    }
    Set<String> empty;
    try (InputStream graph = content.bytes().newInput()) {
      empty = ResourceGraph.emptyTypes(graph);
    }
    for (ArtefactId artefact : ProvenAbsence.mayBeEmpty()) {
      String path = BundleLayout.expectedPath(artefact, place.node().text());
      boolean isEmpty = BundleLayout.resourceType(artefact).filter(empty::contains).isPresent();
      if (isEmpty && !files.paths().contains(path)) {
        Answer nothing = new Answer.Whole(ByteString.EMPTY);
        sink.take(new Reading(artefact, place.node(), path, path, nothing));
      }
    }
  }
}
