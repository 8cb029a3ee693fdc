package dev.ichor.collect.live;

import java.time.Duration;

/**
 * How much time and how many calls a look at a cluster may take.
 *
 * @param run for everything
 * @param call for one call
 * @param machine for all calls of one machine, counting only time that a call of it was under way
 * @param parallel calls at once over all machines
 * @param log how much of a log is kept
 * @param eager whether costly documents are read of every machine at once
 */
public record ReadLimits(
    Duration run, Duration call, Duration machine, int parallel, LogLimit log, boolean eager) {

  /** 3 min, 10 s, 30 s, 16 calls, 16 MiB of a log. */
  public static ReadLimits defaults() {
    return new ReadLimits(
        Duration.ofMinutes(3),
        Duration.ofSeconds(10),
        Duration.ofSeconds(30),
        16,
        LogLimit.defaults(),
        false);
  }
}
