package dev.ichor.collect.live;

import dev.ichor.talos.CallFault;
import dev.ichor.talos.FaultKind;
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

  /** The same where the server accepts and is slow: it may have much to do. */
  private static final List<Duration> LONG_PAUSES =
      List.of(Duration.ofSeconds(2), Duration.ofSeconds(6));

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
   * @param time what is left for the machine
   */
  boolean after(RuntimeException failure, int failed, Budget time) {
    if (!(failure instanceof StatusRuntimeException)) {
      return false;
    }
    CallFault fault = CallFault.of(failure);
    List<Duration> pauses = fault.kind() == FaultKind.HANDSHAKE_SILENT ? LONG_PAUSES : PAUSES;
    if (failed > pauses.size() || !fault.mayPass()) {
      return false;
    }
    Duration wait = pauses.get(failed - 1);
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
