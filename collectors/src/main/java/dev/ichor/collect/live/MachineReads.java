package dev.ichor.collect.live;

import dev.ichor.collect.reading.Answer;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.Reason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * What is read of one machine. It is asked for its version first: a machine that does not answer
 * that is asked for nothing else, and one that falls silent later is given up as well.
 */
final class MachineReads {

  private static final String WORKER = "spec: worker";

  private static final String WAITS = "costly, so it waits until a question depends on it";

  private static final String TOO_MANY =
      "of so many machines only the control planes are asked for lists of all machines";

  /** So many failures in a row, and the machine is given up. */
  private static final int PATIENCE = 3;

  private final String machine;
  private final ReadPlan plan;
  private final Caller caller;
  private final boolean few;
  private FanOut work;
  private final Map<String, PlannedRead> deferred = new ConcurrentHashMap<>();
  private final AtomicLong spent = new AtomicLong();
  private volatile Answer.@Nullable None gone;
  private volatile boolean answers;
  private volatile boolean worker;
  private int failures;

  /**
   * Nothing was asked yet.
   *
   * @param few whether there are so few machines that each may tell of all others
   */
  MachineReads(String machine, ReadPlan plan, Caller caller, boolean few, FanOut work) {
    this.few = few;
    this.machine = machine;
    this.plan = plan;
    this.caller = caller;
    this.work = work;
  }

  /** Has the machine asked for everything that is cheap. */
  void begin() {
    work.add(machine, List.of(this::first));
  }

  /** Has it asked for some of what was deferred. */
  void read(Collection<String> calls, FanOut now) {
    work = now;
    List<Runnable> reads = new ArrayList<>();
    for (String call : calls) {
      PlannedRead read = deferred.remove(call);
      if (read != null) {
        reads.add(() -> read(read));
      }
    }
    work.add(machine, reads);
  }

  /** Calls of documents that were deferred. */
  Set<String> deferred() {
    return Set.copyOf(deferred.keySet());
  }

  /** Whether the machine gave any answer, be it that it will not tell. */
  boolean answers() {
    return answers;
  }

  private void first() {
    read(ReadPlan.VERSION);
    if (gone != null) {
      plan.reads().stream().filter(read -> !read.equals(ReadPlan.VERSION)).forEach(this::skip);
      plan.unnamedLogs().forEach(this::skip);
      return;
    }
    PlannedRead type = plan.read(ArtefactId.TALOS_MACHINE_TYPE);
    work.add(machine, List.of(() -> second(type)));
  }

  private void second(PlannedRead type) {
    Answer answer = read(type);
    worker =
        answer instanceof Answer.Whole whole
            && whole.bytes().toStringUtf8().lines().anyMatch(WORKER::equals);
    want(
        plan.reads().stream()
            .filter(read -> !read.equals(ReadPlan.VERSION) && !read.equals(type))
            .filter(read -> !(worker && read.holder() == Holder.CONTROL_PLANES))
            .toList());
  }

  private void want(List<PlannedRead> reads) {
    List<Runnable> now = new ArrayList<>();
    for (PlannedRead read : reads) {
      if (atOnce(read.cost())) {
        now.add(() -> read(read));
      } else if (read.cost() == Cost.MUTUAL) {
        caller.take(machine, read, new Answer.None(Reason.DEFERRED, TOO_MANY));
      } else {
        deferred.put(read.call(machine), read);
        caller.take(machine, read, new Answer.None(Reason.DEFERRED, WAITS));
      }
    }
    work.add(machine, now);
  }

  private boolean atOnce(Cost cost) {
    return switch (cost) {
      case CHEAP -> true;
      case MUTUAL -> few || !worker;
      case COSTLY -> caller.limits().eager();
    };
  }

  private void skip(PlannedRead read) {
    Answer.None why = gone;
    if (why != null) {
      caller.take(machine, read, why);
    }
  }

  private Answer read(PlannedRead read) {
    Answer.None why = gone;
    if (why != null) {
      caller.take(machine, read, why);
      return why;
    }
    long from = caller.now();
    Answer answer = caller.read(machine, read, patience(read), left());
    judge(read, answer, caller.now() - from);
    if (read.equals(ReadPlan.SERVICES) || read.equals(ReadPlan.CONTAINERS)) {
      follow(read, answer);
    }
    return answer;
  }

  private Duration patience(PlannedRead read) {
    Duration call = caller.limits().call();
    if (read.ofEtcd()) { // the machine waits for an etcd that is down
      return call.dividedBy(2);
    }
    return left().compareTo(call) < 0 ? left() : call;
  }

  /** What is left of the machine's time. */
  private Duration left() {
    Duration left = caller.limits().machine().minusNanos(spent.get());
    return left.isNegative() ? Duration.ZERO : left;
  }

  private synchronized void judge(PlannedRead read, Answer answer, long took) {
    if (read.ofEtcd()) {
      return;
    }
    boolean silent =
        answer instanceof Answer.None none
            && (none.reason() == Reason.UNREACHABLE || none.reason() == Reason.TIMED_OUT);
    if (!silent) {
      answers = true;
      failures = 0;
      return;
    }
    spent.addAndGet(took);
    failures++;
    boolean over = caller.limits().machine().toNanos() <= spent.get();
    if (gone == null && (read.equals(ReadPlan.VERSION) || failures >= PATIENCE || over)) {
      gone = (Answer.None) answer;
    }
  }

  private void follow(PlannedRead read, Answer answer) {
    if (answer instanceof Answer.Whole whole) {
      want(
          read.equals(ReadPlan.SERVICES)
              ? FollowUps.ofServices(plan, whole.bytes())
              : FollowUps.ofContainers(plan, whole.bytes()));
    } else if (read.equals(ReadPlan.CONTAINERS) && answer instanceof Answer.None none) {
      plan.unnamedLogs().forEach(log -> caller.take(machine, log, none));
    }
  }
}
