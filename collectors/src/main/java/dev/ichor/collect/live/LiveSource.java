package dev.ichor.collect.live;

import dev.ichor.collect.Absences;
import dev.ichor.collect.bundle.BundleSource;
import dev.ichor.collect.reading.ReadingSink;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * A running cluster as it is looked at: first what is cheap, of all machines; then, as often as
 * somebody asks, some of what was deferred.
 */
public final class LiveSource {

  /** Calls at once for one machine; few machines may be asked more at once. */
  private static final int PER_MACHINE = 4;

  /** In a cluster of so many machines each is asked for its list of all others. */
  private static final int FEW = 32;

  /** So often may each of the calls that are made at once be made again. */
  private static final int AGAIN = 2;

  private final Reach reach;
  private final ReadPlan plan;
  private final Caller caller;
  private final Map<String, MachineReads> machines = new TreeMap<>();

  /**
   * A source whose time begins to run out now.
   *
   * @param reach the ways into the cluster
   * @param plan what is asked
   * @param limits how much time and how many calls it may take
   * @param sink takes what is read, from several threads
   */
  public LiveSource(Reach reach, ReadPlan plan, ReadLimits limits, ReadingSink sink) {
    this.reach = reach;
    this.plan = plan;
    Again again = new Again(LiveSource::pause, AGAIN * limits.parallel());
    this.caller = new Caller(reach, limits, sink, System::nanoTime, again);
  }

  /**
   * Finds the machines and reads what is cheap; everything with eager limits.
   *
   * @param otherwise machines that somebody else knows of, where Talos names none
   */
  public void look(Supplier<List<String>> otherwise) throws InterruptedException {
    FanOut work = work();
    List<String> found = new Discovery(reach, caller).machines(otherwise);
    for (String machine : found) {
      MachineReads reads = new MachineReads(machine, plan, caller, found.size() <= FEW, work);
      machines.put(machine, reads);
      reads.begin();
    }
    work.run();
  }

  /** The calls of all documents that were deferred, sorted. */
  public Set<String> deferred() {
    Set<String> calls = new TreeSet<>();
    machines.values().forEach(machine -> calls.addAll(machine.deferred()));
    return calls;
  }

  /** Reads some of them. */
  public void read(Collection<String> calls) throws InterruptedException {
    FanOut work = work();
    machines.values().forEach(machine -> machine.read(calls, work));
    work.run();
  }

  private static void pause(Duration time) throws InterruptedException {
    Thread.sleep(time.toMillis());
  }

  private FanOut work() {
    return new FanOut(caller.limits().parallel(), PER_MACHINE);
  }

  /** How much time is left for more. */
  public Duration left() {
    return caller.run().left();
  }

  /** The machines that were asked, sorted. */
  public List<String> machines() {
    return new ArrayList<>(machines.keySet());
  }

  /** How much was read so far. */
  public Tally tally() {
    return new Tally(
        caller.calls(),
        caller.bytes(),
        machines.size(),
        (int) machines.values().stream().filter(MachineReads::answers).count(),
        deferred().size(),
        (int) machines.values().stream().filter(one -> !one.deferred().isEmpty()).count());
  }

  /** What is known of documents that were not asked for. */
  public static Absences absences() {
    return new LiveAbsences(BundleSource.absences());
  }
}
