package dev.ichor.collect.bundle;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Reads an archive from its beginning, entry by entry: one that was cut off before its table of
 * contents, or one that is decrypted on the way.
 */
final class StreamContents {

  private static final int BUFFER = 64 * 1024;

  private final BundleLimits limits;
  private long left;

  StreamContents(BundleLimits limits) {
    this.limits = limits;
    this.left = limits.totalBytes();
  }

  /** Reads as far as it goes; faults are listed. */
  void read(InputStream archive, EntryReader reader, Harvest harvest) {
    int count = 0;
    try (ZipInputStream zip = new ZipInputStream(new BufferedInputStream(archive, BUFFER))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        count++;
        if (count > limits.entries() || !read(entry, zip, reader, harvest)) {
          harvest.skip("(end)", "the rest of the archive was not read: it exceeds the limits");
          return;
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      harvest.skip("(end)", "the archive ends early or is damaged: " + Faults.words(e));
    }
  }

  /** Reads one entry; false when the limit of all entries together is reached. */
  private boolean read(ZipEntry entry, ZipInputStream zip, EntryReader reader, Harvest harvest)
      throws IOException {
    Optional<String> refusal = EntryPath.refusal(entry.getName());
    Optional<BundleLayout.Place> place =
        refusal.isPresent() ? Optional.empty() : reader.place(entry.getName());
    refusal.ifPresent(reason -> harvest.skip(entry.getName(), reason));
    if (place.isPresent()) {
      EntryBody body = new EntryBody(zip, Math.min(left, limits.bytesOf(entry.getName())));
      harvest.add(reader.read(entry.getName(), place.get(), body, null));
      left -= body.count();
    }
    EntryBody rest = new EntryBody(zip, left);
    rest.drain();
    left -= rest.count();
    String fault = rest.fault();
    if (fault != null && left > 0) {
      throw new IOException(fault);
    }
    return left > 0;
  }
}
