package dev.ichor.collect.snapshot;

import com.google.protobuf.ByteString;
import dev.ichor.collect.bundle.ArchiveFiles;
import dev.ichor.collect.bundle.BundleLimits;
import dev.ichor.collect.reading.Answer;
import dev.ichor.collect.reading.Reading;
import dev.ichor.collect.reading.ReadingSink;
import dev.ichor.collect.snapshot.ZipTable.Part;
import dev.ichor.fact.coverage.Reason;
import dev.ichor.observation.SkippedInput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Writes a snapshot while a cluster is read: an archive in the layout of a support bundle with
 * {@link SnapshotManifest#PATH} beside. Bytes go to a temporary file as they come; {@link #close}
 * puts the archive together and in its place, after a run that was cut short as well.
 */
public final class SnapshotWriter implements ReadingSink, AutoCloseable {

  private record Kept(ManifestLine line, @Nullable Part part) {}

  private final Path target;
  private final String tool;
  private final BundleLimits limits;
  private final Path spoolFile;
  private final FileChannel spool;
  private final SortedMap<String, Kept> byCall = new TreeMap<>();
  private final SortedMap<String, String> callByFile = new TreeMap<>();
  private final SortedSet<SkippedInput> skipped = new TreeSet<>();
  private long size;
  private @Nullable IOException failure;
  private boolean closed;

  private SnapshotWriter(Path target, String tool, BundleLimits limits, Path spoolFile)
      throws IOException {
    this.target = target;
    this.tool = tool;
    this.limits = limits;
    this.spoolFile = spoolFile;
    this.spool = FileChannel.open(spoolFile, StandardOpenOption.READ, StandardOpenOption.WRITE);
  }

  /**
   * Begins a snapshot.
   *
   * @param target where it will lie
   * @param tool version of Ichor
   * @param replace whether it may take the place of another file
   * @throws FileAlreadyExistsException when it may not
   * @throws IOException when nothing can be written there; a device is never replaced
   */
  public static SnapshotWriter create(Path target, String tool, boolean replace)
      throws IOException {
    if (Files.exists(target) && !replace) {
      throw new FileAlreadyExistsException(target.toString());
    }
    if (Files.exists(target) && !Files.isRegularFile(target)) {
      throw new IOException("it is no file but a folder or a device");
    }
    Path spool = PrivateFiles.beside(target);
    return new SnapshotWriter(target, tool, BundleLimits.defaults(), spool);
  }

  @Override
  public void take(Reading reading) {
    Packed packed = null;
    Reading kept = reading;
    ByteString bytes = bytes(reading.answer());
    if (bytes != null && bytes.size() > limits.bytesOf(reading.file())) {
      kept = tooLarge(reading, "it has " + bytes.size() + " bytes, more than a snapshot keeps");
    } else if (bytes != null) {
      packed = Packed.of(bytes, limits);
    }
    keep(kept, packed);
  }

  private static @Nullable ByteString bytes(Answer answer) {
    if (answer instanceof Answer.Whole whole) {
      return whole.bytes();
    }
    return answer instanceof Answer.Part part ? part.bytes() : null;
  }

  private static Reading tooLarge(Reading reading, String words) {
    Answer none = new Answer.None(Reason.BROKEN, words);
    return new Reading(reading.artefact(), reading.node(), reading.file(), reading.call(), none);
  }

  private synchronized void keep(Reading reading, @Nullable Packed packed) {
    if (closed || failure != null) {
      return;
    }
    try {
      boolean fits = packed == null || size + packed.size() <= limits.totalBytes();
      Reading kept = fits ? reading : tooLarge(reading, "the snapshot has its largest size");
      Part part = packed == null || !fits ? null : append(packed);
      String file = part == null ? "" : place(reading);
      byCall.put(reading.call(), new Kept(ManifestLine.of(kept, file), part));
    } catch (IOException e) {
      failure = e;
    }
  }

  private Part append(Packed packed) throws IOException {
    long offset = spool.size();
    spool.position(offset);
    for (ByteBuffer bytes : packed.bytes().asReadOnlyByteBufferList()) {
      while (bytes.hasRemaining()) {
        spool.write(bytes);
      }
    }
    size += packed.size();
    long length = packed.bytes().size();
    return new Part(offset, length, packed.deflated(), packed.size(), packed.crc());
  }

  /** A place of its own, even for two readings that name the same one or a place outside. */
  private String place(Reading reading) {
    String wanted =
        ArchiveFiles.isGoodPath(reading.file()) && !reading.file().equals(SnapshotManifest.PATH)
            ? reading.file()
            : "ichor/other/reading";
    String file = wanted;
    for (int copy = 2; !callByFile.getOrDefault(file, reading.call()).equals(reading.call()); ) {
      file = wanted + "-" + copy++;
    }
    callByFile.put(file, reading.call());
    return file;
  }

  /** Notes what was left out while collecting. */
  public synchronized void skip(SkippedInput part) {
    skipped.add(part);
  }

  /** Number of documents kept so far. */
  public synchronized int documents() {
    return (int) byCall.values().stream().filter(kept -> kept.part() != null).count();
  }

  /** Bytes of the documents kept so far, before compression. */
  public synchronized long bytes() {
    return size;
  }

  /** Ends the snapshot early and says so in it; for a run that is being stopped. */
  public synchronized void interrupt() throws IOException {
    if (!closed) {
      skip(new SkippedInput("(collection)", "interrupted: what was not read by then is missing"));
    }
    close();
  }

  /** Leaves nothing behind; for a run that never began. */
  public synchronized void discard() throws IOException {
    if (!closed) {
      closed = true;
      try (spool) {
        Files.deleteIfExists(spoolFile);
      }
    }
  }

  /** Puts the archive in its place; readings that come later are ignored. */
  @Override
  public synchronized void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    try (spool) {
      if (failure != null) {
        throw new IOException("nothing more could be kept: " + failure.getMessage(), failure);
      }
      put();
    } finally {
      Files.deleteIfExists(spoolFile);
    }
  }

  private void put() throws IOException {
    Path archive = PrivateFiles.beside(target);
    try {
      try (FileChannel out = FileChannel.open(archive, StandardOpenOption.WRITE)) {
        write(new ZipTable(out));
        out.force(true);
      }
      Files.move(archive, target, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(archive);
    }
  }

  private void write(ZipTable table) throws IOException {
    List<ManifestLine> lines = byCall.values().stream().map(Kept::line).toList();
    SnapshotManifest manifest = new SnapshotManifest(tool, List.copyOf(skipped), lines);
    ByteString json = ByteString.copyFrom(manifest.json(), StandardCharsets.UTF_8);
    table.add(SnapshotManifest.PATH, spool, append(Packed.of(json, limits)));
    SortedMap<String, Part> files = new TreeMap<>();
    for (Map.Entry<String, Kept> kept : byCall.entrySet()) {
      Part part = kept.getValue().part();
      if (part != null) {
        files.put(kept.getValue().line().file(), part);
      }
    }
    for (Map.Entry<String, Part> file : files.entrySet()) {
      table.add(file.getKey(), spool, file.getValue());
    }
    table.finish();
  }
}
