package dev.ichor.collect.live;

import dev.ichor.talos.CallFault;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * When a failed call is made again: nobody listened yet, or the connection was cut, and time is
 * left. A cluster that is down as a whole is not waited for machine by machine.
 */
final class Again {

  /** Lets time pass. */
  interface Pause {

    /** Returns after that time. */
    void of(Duration time) throws InterruptedException;
  }

  /** Before the second and the third try; gRPC connects again after about a second. */
  private static final List<Duration> PAUSES =
      List.of(Duration.ofMillis(300), Duration.ofMillis(1500));

  private final Pause pause;
  private final AtomicInteger left;

  /**
   * For one look.
   *
   * @param most so many calls are made again in all
   */
  Again(Pause pause, int most) {
    this.pause = pause;
    this.left = new AtomicInteger(most);
  }

  /**
   * Whether to make a call once more; if so, some time has passed.
   *
   * @param failed how often it failed by now
   * @param time what is left for the call
   */
  boolean after(RuntimeException failure, int failed, Budget time) {
    if (failed > PAUSES.size()
        || !(failure instanceof StatusRuntimeException)
        || !CallFault.of(failure).mayPass()) {
      return false;
    }
    Duration wait = PAUSES.get(failed - 1);
    if (time.left().compareTo(wait) <= 0 || left.getAndDecrement() <= 0) {
      return false;
    }
    try {
      pause.of(wait);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
