package dev.ichor.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ichor.collect.reading.Answer;
import dev.ichor.collect.reading.Reading;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.Reason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class GateTest {

  private static Reading reading(String call) {
    Answer none = new Answer.None(Reason.TIMED_OUT, "");
    return new Reading(ArtefactId.KUBERNETES_NODES, NodeName.CLUSTER, "", call, none);
  }

  @Test
  void whatComesTooLateIsTakenByNobody() {
    List<Reading> taken = new ArrayList<>();
    Gate gate = new Gate(taken::add);
    gate.take(reading("in time"));
    gate.close();
    gate.take(reading("late"));
    assertThat(taken).containsExactly(reading("in time"));
  }

  @Test
  void whatIsOnItsWayIsWaitedFor() throws InterruptedException {
    List<String> done = Collections.synchronizedList(new ArrayList<>());
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    Gate gate =
        new Gate(
            reading -> {
              inside.countDown();
              awaited(goOn);
              done.add("taken");
            });
    Thread taking = new Thread(() -> gate.take(reading("slow")));
    taking.start();
    awaited(inside);
    Thread closing =
        new Thread(
            () -> {
              gate.close();
              done.add("closed");
            });
    closing.start();
    goOn.countDown();
    closing.join();
    taking.join();
    assertThat(done).containsExactly("taken", "closed");
  }

  private static void awaited(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
