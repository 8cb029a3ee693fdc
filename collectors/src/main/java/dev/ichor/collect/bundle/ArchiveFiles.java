package dev.ichor.collect.bundle;

import com.google.protobuf.ByteString;
import dev.ichor.fact.NodeName;
import dev.ichor.observation.SkippedInput;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * The files of an archive or folder by their paths, under the checks and limits of bundles: no path
 * leaves it, no entry is a bomb, checksums agree. Several threads may read at once.
 */
public final class ArchiveFiles implements Closeable {

  /**
   * What a file holds.
   *
   * @param bytes as far as they could be read
   * @param fault why that is not all of it; null when it is
   */
  public record Content(ByteString bytes, @Nullable String fault) {}

  private static final Optional<BundleLayout.Place> ANY =
      Optional.of(new BundleLayout.Place(NodeName.CLUSTER, null));

  private final @Nullable FileChannel file;
  private final BundleLimits limits;
  private final NavigableMap<String, Candidate> candidates = new TreeMap<>();
  private final Harvest harvest = new Harvest();
  private final AtomicLong left;

  private ArchiveFiles(@Nullable FileChannel file, BundleLimits limits) {
    this.file = file;
    this.limits = limits;
    this.left = new AtomicLong(limits.totalBytes());
  }

  /**
   * Opens a folder or an archive by its table of contents.
   *
   * @throws ZipException when there is no table of contents
   */
  public static ArchiveFiles open(Path input, BundleLimits limits) throws IOException {
    Function<String, Optional<BundleLayout.Place>> places = path -> ANY;
    if (Files.isDirectory(input)) {
      ArchiveFiles files = new ArchiveFiles(null, limits);
      files.add(new FolderContents(input, limits).candidates(places, files.harvest));
      return files;
    }
    FileChannel channel = FileChannel.open(input);
    try {
      ArchiveFiles files = new ArchiveFiles(channel, limits);
      files.add(new ZipContents(channel, limits).candidates(places, files.harvest));
      return files;
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /** Whether a file is an archive that can be opened here. */
  public static boolean isArchive(Path input) throws IOException {
    return Files.isRegularFile(input) && FileKind.of(input) == FileKind.ZIP;
  }

  /** Whether a path stays within its archive and is written as it is read. */
  public static boolean isGoodPath(String path) {
    return EntryPath.refusal(path).isEmpty()
        && !path.isEmpty()
        && EntryPath.of(path).text().equals(path);
  }

  /** Of several entries with one path the first in their order counts. */
  private void add(List<Candidate> found) {
    found.stream()
        .sorted(Candidate.ORDER)
        .forEach(
            candidate -> candidates.putIfAbsent(EntryPath.of(candidate.path()).text(), candidate));
  }

  /** The paths, with {@code /}. */
  public SortedSet<String> paths() {
    return candidates.navigableKeySet();
  }

  /** Entries that are left out, such as those whose paths lead out of the archive. */
  public List<SkippedInput> skipped() {
    return harvest.skipped();
  }

  /** What a file holds; empty when there is none. */
  public Optional<Content> read(String path) {
    return Optional.ofNullable(candidates.get(path)).map(this::read);
  }

  private Content read(Candidate candidate) {
    String fault = candidate.fault();
    if (fault != null) {
      return new Content(ByteString.EMPTY, fault);
    }
    long most = Math.min(candidate.size(), limits.bytesOf(candidate.path()));
    if (left.addAndGet(-most) < 0) {
      left.addAndGet(most);
      String why = "not read: all entries together exceed " + limits.totalBytes() + " bytes";
      return new Content(ByteString.EMPTY, why);
    }
    try (InputStream content = candidate.content().open()) {
      EntryBody body = new EntryBody(content, most);
      ByteString bytes = ByteString.readFrom(body);
      Long crc = candidate.crc();
      if (crc != null) {
        body.expect(crc);
      }
      return new Content(bytes, body.fault());
    } catch (IOException e) {
      return new Content(ByteString.EMPTY, Faults.words(e));
    }
  }

  @Override
  public void close() throws IOException {
    if (file != null) {
      file.close();
    }
  }
}
