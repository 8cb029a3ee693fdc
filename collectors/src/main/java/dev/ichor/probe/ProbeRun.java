package dev.ichor.probe;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One round of probes: so many at once, and an end to all of them. */
final class ProbeRun implements AutoCloseable {

  private final ExecutorService pool;
  private final OpenSockets sockets = new OpenSockets();
  private final long end;

  ProbeRun(Duration limit, int parallel) {
    this.end = System.nanoTime() + limit.toNanos();
    this.pool =
        Executors.newFixedThreadPool(
            Math.max(1, parallel),
            task -> {
              Thread thread = new Thread(task, "ichor-probe");
              thread.setDaemon(true); // a look-up of a name cannot be interrupted
              return thread;
            });
  }

  OpenSockets sockets() {
    return sockets;
  }

  <T> Future<T> start(Callable<T> task) {
    return pool.submit(task);
  }

  /** What a task found; the given value when it was not done in time. */
  <T> T result(Future<T> task, T otherwise) {
    try {
      return task.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
    } catch (TimeoutException late) {
      return otherwise;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return otherwise;
    } catch (ExecutionException e) {
      throw new IllegalStateException("a probe failed by itself: " + e.getCause(), e);
    }
  }

  @Override
  public void close() {
    pool.shutdownNow();
    sockets.close();
  }
}
