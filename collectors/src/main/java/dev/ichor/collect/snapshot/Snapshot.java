package dev.ichor.collect.snapshot;

import com.google.protobuf.ByteString;
import dev.ichor.collect.BrokenDocumentException;
import dev.ichor.collect.bundle.ArchiveFiles;
import dev.ichor.collect.bundle.ArchiveFiles.Content;
import dev.ichor.collect.bundle.BundleLimits;
import dev.ichor.collect.reading.Answer;
import dev.ichor.collect.reading.Reading;
import dev.ichor.collect.reading.ReadingSink;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.Reason;
import dev.ichor.observation.SkippedInput;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.zip.ZipException;

/** A snapshot that is being read; several threads may ask it at once. */
public final class Snapshot implements Closeable {

  private final ArchiveFiles files;
  private final String folder;
  private final SnapshotManifest manifest;
  private final Set<SkippedInput> faults = new ConcurrentSkipListSet<>();

  private Snapshot(ArchiveFiles files, String folder, SnapshotManifest manifest) {
    this.files = files;
    this.folder = folder;
    this.manifest = manifest;
  }

  /**
   * Opens a snapshot: an archive or a folder with {@link SnapshotManifest#PATH}, which may lie in
   * another folder.
   *
   * @return empty when it is none
   * @throws BrokenDocumentException when its table of contents is damaged
   */
  public static Optional<Snapshot> open(Path input, BundleLimits limits) throws IOException {
    if (!Files.isDirectory(input) && !(Files.exists(input) && ArchiveFiles.isArchive(input))) {
      return Optional.empty();
    }
    ArchiveFiles files;
    try {
      files = ArchiveFiles.open(input, limits);
    } catch (ZipException noTableOfContents) {
      return Optional.empty();
    }
    try {
      Optional<Snapshot> snapshot = of(files);
      if (snapshot.isEmpty()) {
        files.close();
      }
      return snapshot;
    } catch (IOException | RuntimeException e) {
      files.close();
      throw e;
    }
  }

  private static Optional<Snapshot> of(ArchiveFiles files) throws IOException {
    Optional<String> path =
        files.paths().stream()
            .filter(p -> p.equals(SnapshotManifest.PATH) || p.endsWith("/" + SnapshotManifest.PATH))
            .min(Comparator.comparing(String::length));
    if (path.isEmpty()) {
      return Optional.empty();
    }
    Content content = files.read(path.get()).orElseThrow();
    String fault = content.fault();
    if (fault != null) {
      throw new BrokenDocumentException(fault);
    }
    SnapshotManifest manifest = SnapshotManifest.read(content.bytes().toStringUtf8());
    int end = path.get().length() - SnapshotManifest.PATH.length();
    return Optional.of(new Snapshot(files, path.get().substring(0, end), manifest));
  }

  /** Its table of contents. */
  public SnapshotManifest manifest() {
    return manifest;
  }

  /** The reading of a line; empty when this Ichor does not know such documents. */
  public Optional<Reading> reading(ManifestLine line) {
    return ArtefactId.parse(line.artefact())
        .map(
            artefact -> new Reading(artefact, line.node(), line.file(), line.call(), answer(line)));
  }

  private Answer answer(ManifestLine line) {
    if (line.status() == ManifestLine.Status.NONE) {
      return new Answer.None(line.reason(), line.words());
    }
    Content content =
        files
            .read(folder + line.file())
            .orElse(new Content(ByteString.EMPTY, "the snapshot lacks this file"));
    ByteString bytes = content.bytes();
    String fault = content.fault();
    if (fault != null) {
      faults.add(new SkippedInput(line.file(), fault));
      return bytes.isEmpty()
          ? new Answer.None(Reason.BROKEN, fault)
          : new Answer.Part(bytes, Reason.BROKEN, fault);
    }
    return line.status() == ManifestLine.Status.WHOLE
        ? new Answer.Whole(bytes)
        : new Answer.Part(bytes, line.reason(), line.words());
  }

  /** Gives all its readings to a sink, from two threads. */
  public void readings(ReadingSink sink) {
    manifest.lines().parallelStream().forEach(line -> reading(line).ifPresent(sink::take));
  }

  /**
   * What is missing in it: what was left out when it was made, and what of the readings that were
   * asked for so far is damaged.
   */
  public List<SkippedInput> skipped() {
    List<SkippedInput> skipped = new ArrayList<>(manifest.skipped());
    skipped.addAll(files.skipped());
    skipped.addAll(faults);
    TreeSet<String> unknown = new TreeSet<>();
    for (ManifestLine line : manifest.lines()) {
      if (ArtefactId.parse(line.artefact()).isEmpty()) {
        unknown.add(line.artefact());
      }
    }
    unknown.forEach(
        artefact ->
            skipped.add(
                new SkippedInput(
                    artefact,
                    "documents of this kind are unknown; Ichor "
                        + manifest.tool()
                        + " wrote the snapshot")));
    return skipped;
  }

  @Override
  public void close() throws IOException {
    files.close();
  }
}
