package dev.ichor.collect.bundle;

/**
 * How much of a bundle is read, so that a hostile or broken archive ends in a message and not in a
 * full memory.
 *
 * @param entryBytes bytes of one entry after decompression; the rest is left out and the document
 *     does not count as examined
 * @param totalBytes bytes of all entries together
 * @param entries number of entries
 */
public record BundleLimits(long entryBytes, long totalBytes, int entries) {

  private static final long MEBIBYTE = 1024L * 1024;

  /** 256 MiB per entry, 4 GiB together, 200,000 entries. */
  public static BundleLimits defaults() {
    return new BundleLimits(256 * MEBIBYTE, 4096 * MEBIBYTE, 200_000);
  }
}
