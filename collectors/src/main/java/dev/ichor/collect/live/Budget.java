package dev.ichor.collect.live;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Time that runs out. */
final class Budget {

  private final LongSupplier nanos;
  private final long end;

  private Budget(LongSupplier nanos, long end) {
    this.nanos = nanos;
    this.end = end;
  }

  /**
   * So much time from now on.
   *
   * @param nanos a clock that only goes on, {@link System#nanoTime}
   */
  static Budget of(Duration time, LongSupplier nanos) {
    return new Budget(nanos, nanos.getAsLong() + time.toNanos());
  }

  /** What is left; zero when it has run out. */
  Duration left() {
    return Duration.ofNanos(Math.max(0, end - nanos.getAsLong()));
  }

  /** The shorter of what is left and a limit. */
  Duration atMost(Duration limit) {
    Duration left = left();
    return left.compareTo(limit) < 0 ? left : limit;
  }

  boolean over() {
    return left().isZero();
  }
}
