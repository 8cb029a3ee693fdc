package dev.ichor.replay;

import dev.ichor.collect.BrokenDocumentException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A script that is played on a replay. */
public final class Performance implements AutoCloseable {

  private final ReplayServer server;
  private final Deque<Script.Step> left;
  private final Consumer<String> told;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "script");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * A script before its first step.
   *
   * @param told each step in words, when it happens
   * @throws BrokenDocumentException when a step names a machine or method that is not replayed
   */
  public Performance(Script script, ReplayServer server, Consumer<String> told)
      throws BrokenDocumentException {
    this.server = server;
    this.left = new ArrayDeque<>(script.steps());
    this.told = told;
    for (Script.Step step : script.steps()) {
      if (step.change() instanceof Script.Change.Calls calls) {
        check(step.line(), calls);
      }
    }
  }

  private void check(int line, Script.Change.Calls calls) throws BrokenDocumentException {
    if (server.spellings(calls.node()).isEmpty()) {
      Script.known(line, "node", calls.node(), server.targets());
    }
    if (!calls.method().equals("*")) {
      Script.known(line, "method", calls.method(), server.methods());
    }
  }

  /** Lets every step happen that is due so long after the start. */
  public synchronized void until(Duration elapsed) {
    while (!left.isEmpty() && left.element().at().compareTo(elapsed) <= 0) {
      Script.Step step = left.remove();
      change(step.change());
      told.accept(step.words());
    }
  }

  private void change(Script.Change change) {
    if (change instanceof Script.Change.Certificate certificate) {
      server.showForeignCertificate(certificate.foreign());
    } else if (change instanceof Script.Change.Calls calls) {
      server.spellings(calls.node()).forEach(name -> change(name, calls));
    }
  }

  private void change(String name, Script.Change.Calls calls) {
    if (calls.method().equals("*")) {
      server.faults().replace(name, calls.fault());
    } else {
      server.faults().set(name, calls.method(), calls.fault());
    }
  }

  /** Plays it by the clock of this process, from now on. */
  public void start() {
    for (Script.Step step : List.copyOf(left)) {
      var unused =
          clock.schedule(() -> until(step.at()), step.at().toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
