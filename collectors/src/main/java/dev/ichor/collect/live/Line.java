package dev.ichor.collect.live;

import io.grpc.CallOptions;
import io.grpc.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * A way to one machine for one document.
 *
 * @param channel leads to the machine
 * @param patience how long the answer may take
 * @param log how much of a log is wanted
 * @param now the client's own clock
 */
record Line(Channel channel, Duration patience, LogLimit log, Supplier<Instant> now) {

  /** Every call ends. */
  CallOptions options() {
    return CallOptions.DEFAULT.withDeadlineAfter(patience.toMillis(), TimeUnit.MILLISECONDS);
  }
}
