package dev.ichor.talos;

import java.time.Duration;

/**
 * How long the client waits.
 *
 * @param connect for TCP to stand; TLS and the first word of the server may take as long again
 * @param call for the answer to a call that sets no deadline of its own
 */
public record CallLimits(Duration connect, Duration call) {

  /** What is usual. */
  public static final CallLimits USUAL =
      new CallLimits(Duration.ofSeconds(3), Duration.ofSeconds(10));
}
