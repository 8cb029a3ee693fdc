package dev.ichor.collect.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/** Reads an archive by its table of contents; what Ichor does not know is not even inflated. */
final class ZipContents {

  private static final int STORED = 0;
  private static final int DEFLATED = 8;
  private static final int BUFFER = 16 * 1024;

  private final FileChannel file;
  private final BundleLimits limits;

  ZipContents(FileChannel file, BundleLimits limits) {
    this.file = file;
    this.limits = limits;
  }

  /**
   * Reads all entries.
   *
   * @throws ZipException when there is no table of contents
   */
  void read(EntryReader reader, Harvest harvest) throws IOException {
    new CandidateReader(reader, limits).read(candidates(reader::place, harvest), harvest);
  }

  /**
   * The entries whose paths have a place.
   *
   * @throws ZipException when there is no table of contents
   */
  List<Candidate> candidates(Function<String, Optional<BundleLayout.Place>> places, Harvest harvest)
      throws IOException {
    ZipDirectory directory = new ZipDirectory(file);
    List<ZipDirectory.Entry> entries = directory.entries(limits.entries() + 1);
    if (entries.size() > limits.entries()) {
      harvest.skip("(entries)", "only the first " + limits.entries() + " entries were read");
      entries = entries.subList(0, limits.entries());
    }
    List<Candidate> candidates = new ArrayList<>();
    for (ZipDirectory.Entry entry : entries) {
      Optional<String> refusal = EntryPath.refusal(entry.path());
      if (refusal.isPresent()) {
        harvest.skip(entry.path(), refusal.get());
      } else {
        places
            .apply(entry.path())
            .map(place -> candidate(directory, entry, place))
            .ifPresent(candidates::add);
      }
    }
    return candidates;
  }

  private Candidate candidate(
      ZipDirectory directory, ZipDirectory.Entry entry, BundleLayout.Place place) {
    return new Candidate(
        entry.path(),
        place,
        entry.size(),
        entry.crc(),
        fault(entry).orElse(null),
        () -> open(directory, entry));
  }

  private Optional<String> fault(ZipDirectory.Entry entry) {
    if (entry.encrypted()) {
      return Optional.of("protected by a password; bundles are not");
    }
    if (entry.method() != STORED && entry.method() != DEFLATED) {
      return Optional.of("packed by method " + entry.method() + "; expected 0 or 8");
    }
    if (limits.bomb(entry.compressed(), entry.size())) {
      return Optional.of(
          entry.size() + " bytes packed into " + entry.compressed() + ": not a log, a bomb");
    }
    return Optional.empty();
  }

  private InputStream open(ZipDirectory directory, ZipDirectory.Entry entry) throws IOException {
    InputStream packed = new ChannelSlice(file, directory.contents(entry), entry.compressed());
    return entry.method() == STORED ? packed : new Inflating(packed, new Inflater(true));
  }

  /** Frees the inflater, which holds memory outside of the heap, with the stream. */
  private static final class Inflating extends InflaterInputStream {

    Inflating(InputStream packed, Inflater inflater) {
      super(packed, inflater, BUFFER);
    }

    @Override
    public void close() throws IOException {
      super.close();
      inf.end();
    }
  }
}
