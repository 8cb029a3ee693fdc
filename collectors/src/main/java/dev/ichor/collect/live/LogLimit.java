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

  /** 4 MiB: four times what Talos itself keeps of the log of a service. */
  public static LogLimit defaults() {
    return new LogLimit(4 * MEBIBYTE, null);
  }
}
