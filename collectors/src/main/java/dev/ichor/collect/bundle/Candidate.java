package dev.ichor.collect.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * An entry that is worth reading and can be read whenever its turn comes.
 *
 * @param path as written
 * @param place what it is
 * @param size bytes as stated
 * @param crc checksum as stated; null when none is
 * @param fault why it is not even tried; null when it is
 * @param content opens it
 */
record Candidate(
    String path,
    BundleLayout.Place place,
    long size,
    @Nullable Long crc,
    @Nullable String fault,
    Content content) {

  /** Order that does not depend on the order in the archive. */
  static final Comparator<Candidate> ORDER =
      Comparator.comparing((Candidate candidate) -> EntryPath.of(candidate.path()).text())
          .thenComparing(candidate -> candidate.crc() == null ? -1L : candidate.crc())
          .thenComparing(Candidate::size);

  /** Opens an entry. */
  @FunctionalInterface
  interface Content {
    InputStream open() throws IOException;
  }
}
