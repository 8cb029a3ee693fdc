package dev.ichor.collect.live;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.ichor.collect.reading.Answer;
import dev.ichor.collect.reading.Reading;
import dev.ichor.collect.reading.ReadingSink;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.Reason;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** Makes the calls and hands over what comes of them. */
final class Caller {

  private final Reach reach;
  private final ReadLimits limits;
  private final ReadingSink sink;
  private final LongSupplier nanos;
  private final Budget run;
  private final Again again;
  private final AtomicInteger calls = new AtomicInteger();
  private final AtomicLong bytes = new AtomicLong();

  /**
   * A caller whose time begins to run out now.
   *
   * @param nanos a clock that only goes on
   * @param again when a failed call is made again
   */
  Caller(Reach reach, ReadLimits limits, ReadingSink sink, LongSupplier nanos, Again again) {
    this.reach = reach;
    this.limits = limits;
    this.sink = sink;
    this.nanos = nanos;
    this.again = again;
    this.run = Budget.of(limits.run(), nanos);
  }

  /**
   * Asks a machine for a document and hands over the answer.
   *
   * @param patience how long the machine may take for it
   * @param all how long it may take together with what is asked again
   */
  Answer read(String machine, PlannedRead read, Duration patience, Duration all) {
    Duration time = run.atMost(patience);
    Answer answer =
        time.isZero()
            ? new Answer.None(Reason.TIMED_OUT, "not asked: the time for this look was over")
            : ask(machine, read, time, Budget.of(run.atMost(all), nanos));
    take(machine, read, answer);
    return answer;
  }

  private Answer ask(String machine, PlannedRead read, Duration time, Budget left) {
    for (int failed = 1; ; failed++) {
      try {
        return once(machine, read, left.atMost(time));
      } catch (InvalidProtocolBufferException e) {
        return new Answer.None(Reason.BROKEN, "an answer that cannot be shown as text");
      } catch (RuntimeException e) {
        if (read.ofEtcd() || !again.after(e, failed, left)) {
          return Faults.of(e);
        }
      }
    }
  }

  private Answer once(String machine, PlannedRead read, Duration time)
      throws InvalidProtocolBufferException {
    calls.incrementAndGet();
    Answer answer =
        read.ask().ask(new Line(reach.machine(machine), time, limits.log(), reach::now));
    bytes.addAndGet(size(answer));
    return answer;
  }

  private static long size(Answer answer) {
    return answer instanceof Answer.Whole whole
        ? whole.bytes().size()
        : answer instanceof Answer.Part part ? part.bytes().size() : 0;
  }

  /** Hands over what is known of a document without asking. */
  void take(String machine, PlannedRead read, Answer answer) {
    sink.take(
        new Reading(
            read.artefact(),
            new NodeName(machine),
            read.path(machine),
            read.call(machine),
            answer));
  }

  Reach reach() {
    return reach;
  }

  ReadLimits limits() {
    return limits;
  }

  Budget run() {
    return run;
  }

  long now() {
    return nanos.getAsLong();
  }

  int calls() {
    return calls.get();
  }

  long bytes() {
    return bytes.get();
  }
}
