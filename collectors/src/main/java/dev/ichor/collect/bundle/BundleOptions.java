package dev.ichor.collect.bundle;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a bundle is read.
 *
 * @param identities files with age identities ({@code AGE-SECRET-KEY-1…}) for encrypted bundles
 * @param limits how much is read
 * @param asOf the clock of all ages; null for the moment of collection, as the bundle tells it
 */
public record BundleOptions(List<Path> identities, BundleLimits limits, @Nullable Instant asOf) {

  /** A defensive copy keeps the record immutable. */
  public BundleOptions {
    identities = List.copyOf(identities);
  }

  /** Ages count from the moment of collection. */
  public BundleOptions(List<Path> identities, BundleLimits limits) {
    this(identities, limits, null);
  }

  /** No identities, the usual limits. */
  public static BundleOptions defaults() {
    return new BundleOptions(List.of(), BundleLimits.defaults());
  }
}
