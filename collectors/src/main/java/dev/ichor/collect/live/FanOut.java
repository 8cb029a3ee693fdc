package dev.ichor.collect.live;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Does the work of many machines, some of it at once. Machines take turns, so that one with much to
 * do delays no other; work may bring up more work.
 */
final class FanOut {

  private final int parallel;
  private final int perMachine;
  private final Map<String, Deque<Runnable>> waiting = new HashMap<>();
  private final Deque<String> turns = new ArrayDeque<>();
  private final Map<String, Integer> running = new HashMap<>();
  private final Set<String> inTurn = new HashSet<>();
  private int busy;

  /**
   * Nothing to do yet.
   *
   * @param parallel how much is done at once
   * @param perMachine how much of it for one machine
   */
  FanOut(int parallel, int perMachine) {
    this.parallel = parallel;
    this.perMachine = perMachine;
  }

  /** Adds work of a machine, done in the order given. */
  synchronized void add(String machine, Collection<? extends Runnable> work) {
    waiting.computeIfAbsent(machine, key -> new ArrayDeque<>()).addAll(work);
    queue(machine);
    notifyAll();
  }

  /** Does all work, also what comes up meanwhile; returns when nothing is left. */
  void run() throws InterruptedException {
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < parallel; i++) {
      Thread thread = new Thread(this::work, "ichor-read-" + i);
      thread.setDaemon(true);
      thread.start();
      threads.add(thread);
    }
    for (Thread thread : threads) {
      thread.join();
    }
  }

  private void work() {
    for (Turn turn = next(); turn != null; turn = next()) {
      try {
        turn.work().run();
      } finally {
        done(turn.machine());
      }
    }
  }

  private record Turn(String machine, Runnable work) {}

  private synchronized @Nullable Turn next() {
    try {
      while (turns.isEmpty() && busy > 0) {
        wait();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    }
    String machine = turns.poll();
    if (machine == null) {
      notifyAll();
      return null;
    }
    inTurn.remove(machine);
    Runnable work = Objects.requireNonNull(waiting.get(machine)).remove();
    running.merge(machine, 1, Integer::sum);
    busy++;
    queue(machine);
    return new Turn(machine, work);
  }

  private synchronized void done(String machine) {
    running.merge(machine, -1, Integer::sum);
    busy--;
    queue(machine);
    notifyAll();
  }

  private void queue(String machine) {
    boolean some = !waiting.getOrDefault(machine, new ArrayDeque<>()).isEmpty();
    if (some && running.getOrDefault(machine, 0) < perMachine && inTurn.add(machine)) {
      turns.add(machine);
    }
  }
}
