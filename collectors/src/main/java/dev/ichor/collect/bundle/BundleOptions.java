package dev.ichor.collect.bundle;

import java.nio.file.Path;
import java.util.List;

/**
 * How a bundle is read.
 *
 * @param identities files with age identities ({@code AGE-SECRET-KEY-1…}) for encrypted bundles
 * @param limits how much is read
 */
public record BundleOptions(List<Path> identities, BundleLimits limits) {

  /** A defensive copy keeps the record immutable. */
  public BundleOptions {
    identities = List.copyOf(identities);
  }

  /** No identities, the usual limits. */
  public static BundleOptions defaults() {
    return new BundleOptions(List.of(), BundleLimits.defaults());
  }
}
