package dev.ichor.collect.bundle;

/**
 * How much of a bundle is read, so that a hostile or broken archive ends in a message and not in a
 * full memory.
 *
 * @param entryBytes bytes of one log after decompression; the rest is left out and the log does not
 *     count as examined
 * @param documentBytes the same for documents that are read as a whole (resources, tables)
 * @param totalBytes bytes of all entries together
 * @param entries number of entries
 * @param ratio bytes per compressed byte beyond which a large entry is taken for a bomb
 */
public record BundleLimits(
    long entryBytes, long documentBytes, long totalBytes, int entries, int ratio) {

  private static final long MEBIBYTE = 1024L * 1024;

  /** A small entry may be of zeros only: ratios count from this size on. */
  private static final long SMALL = 16 * MEBIBYTE;

  /** 256 MiB per log, 64 MiB per other document, 4 GiB together, 200,000 entries, 200-fold. */
  public static BundleLimits defaults() {
    return new BundleLimits(256 * MEBIBYTE, 64 * MEBIBYTE, 4096 * MEBIBYTE, 200_000, 200);
  }

  /** Bytes to read of an entry of the given name. */
  public long bytesOf(String path) {
    return path.endsWith(".log") ? entryBytes : Math.min(documentBytes, entryBytes);
  }

  /** Whether an entry grows more than any log does. */
  public boolean bomb(long compressed, long size) {
    return size > SMALL && size / Math.max(1, compressed) > ratio;
  }
}
