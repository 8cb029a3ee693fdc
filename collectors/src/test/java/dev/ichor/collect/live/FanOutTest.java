package dev.ichor.collect.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Machines take turns, and never is more done at once than allowed. */
class FanOutTest {

  private final List<String> done = Collections.synchronizedList(new ArrayList<>());

  private Runnable note(String what) {
    return () -> done.add(what);
  }

  @Test
  void machinesTakeTurns() throws InterruptedException {
    FanOut work = new FanOut(1, 4);
    work.add("a", List.of(note("a1"), note("a2"), note("a3")));
    work.add("b", List.of(note("b1"), note("b2")));

    work.run();

    assertThat(done).containsExactly("a1", "b1", "a2", "b2", "a3");
  }

  @Test
  void workThatComesUpIsDoneToo() throws InterruptedException {
    FanOut work = new FanOut(3, 2);
    work.add("a", List.of(() -> work.add("a", List.of(note("later")))));

    work.run();

    assertThat(done).containsExactly("later");
  }

  @Test
  void nothingToDoIsDoneAtOnce() throws InterruptedException {
    new FanOut(2, 2).run();

    assertThat(done).isEmpty();
  }

  @Test
  void aMachineThatHangsHoldsUpNoOther() throws InterruptedException {
    CountDownLatch othersDone = new CountDownLatch(20);
    FanOut work = new FanOut(2, 1);
    work.add("dead", List.of(() -> await(othersDone), note("dead")));
    for (int i = 0; i < 20; i++) {
      work.add("m" + i, List.of(othersDone::countDown));
    }

    work.run();

    assertThat(done).containsExactly("dead");
  }

  @Test
  void noMoreThanAllowedIsDoneAtOnceOverallAndForOneMachine() throws InterruptedException {
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    FanOut work = new FanOut(8, 3);
    Runnable job =
        () -> {
          most.accumulateAndGet(now.incrementAndGet(), Math::max);
          now.decrementAndGet();
        };
    work.add("a", Collections.nCopies(200, job));

    work.run();

    assertThat(most.get()).isBetween(1, 3);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
