package dev.ichor.collect.live;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How much of a log is kept.
 *
 * @param bytes the newest so many bytes
 * @param since lines that are at most so old, against the newest line; null for all
 */
public record LogLimit(int bytes, @Nullable Duration since) {

  private static final int MEBIBYTE = 1024 * 1024;

  /**
   * 16 MiB: kubelet begins another file for a container after 10 MiB, Talos keeps 1 MiB of a
   * service.
   */
  public static LogLimit defaults() {
    return new LogLimit(16 * MEBIBYTE, null);
  }
}
