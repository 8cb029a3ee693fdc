package dev.ichor.collect.live;

import io.grpc.CallOptions;
import io.grpc.Channel;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * A way to one machine for one document.
 *
 * @param channel leads to the machine
 * @param patience how long the answer may take
 * @param log how much of a log is wanted
 */
record Line(Channel channel, Duration patience, LogLimit log) {

  /** Every call ends. */
  CallOptions options() {
    return CallOptions.DEFAULT.withDeadlineAfter(patience.toMillis(), TimeUnit.MILLISECONDS);
  }
}
