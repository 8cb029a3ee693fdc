package dev.ichor.boot;

import dev.ichor.artefact.Observers;
import dev.ichor.collect.ArtefactSet;
import dev.ichor.collect.SurveyDraft;
import dev.ichor.collect.live.LiveSource;
import dev.ichor.collect.live.Reach;
import dev.ichor.collect.live.ReadLimits;
import dev.ichor.collect.live.ReadPlan;
import dev.ichor.collect.live.Tally;
import dev.ichor.collect.reading.Reading;
import dev.ichor.collect.reading.ReadingObserver;
import dev.ichor.collect.reading.ReadingSink;
import dev.ichor.collect.snapshot.RecordingSink;
import dev.ichor.observation.Survey;
import dev.ichor.report.Report;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Looks at a running cluster and concludes, in rounds: what is costly is read only where a problem
 * that is neither found nor ruled out waits for it.
 */
final class LiveDiagnosis {

  /** A document can raise a question that another one answers, but not on and on. */
  private static final int ROUNDS = 3;

  /** People who wait are told after so many documents. */
  private static final int STEP = 250;

  /** What concludes from a survey. */
  interface Judge {

    /** The report of what was seen so far. */
    Report report(Survey survey) throws UnusableRulesException;
  }

  private final Reach reach;
  private final Beside beside;
  private final ReadingSink sink;
  private final Judge judge;
  private final Consumer<String> stages;
  private final @Nullable Instant asOf;
  private final ReadingObserver observer;
  private final AtomicInteger taken = new AtomicInteger();
  private final LiveSource source;
  private @Nullable Survey seen;

  /**
   * A diagnosis whose time begins to run out now.
   *
   * @param beside what is looked at besides
   * @param asOf the clock of all ages; null for the clocks of the machines
   * @param redaction takes secrets out of every reading, whether it is recorded or not: the report
   *     must not depend on that
   * @param recorder takes every reading besides
   */
  LiveDiagnosis(
      Reach reach,
      Beside beside,
      ReadLimits limits,
      @Nullable Instant asOf,
      UnaryOperator<Reading> redaction,
      ReadingSink recorder,
      Judge judge,
      Consumer<String> stages) {
    ArtefactSet artefacts = Observers.all();
    this.reach = reach;
    this.beside = beside;
    this.judge = judge;
    this.stages = stages;
    this.asOf = asOf;
    this.observer = new ReadingObserver(artefacts);
    this.sink = new RecordingSink(redaction, recorder, observer, this::tell);
    this.source = new LiveSource(reach, ReadPlan.of(artefacts), limits, sink);
  }

  private void tell(Reading another) {
    int documents = taken.incrementAndGet();
    if (documents % STEP == 0) {
      stages.accept("read " + documents + " documents");
    }
  }

  /** The report, after as many rounds as it takes. */
  Report run() throws InterruptedException, UnusableRulesException {
    stages.accept("asking the cluster");
    Gate gate = new Gate(sink);
    beside.begin(gate);
    source.look(beside::machines);
    beside.asked(gate, source.left());
    beside.await(source.left());
    gate.close();
    Survey survey = survey();
    Report report = judge.report(survey);
    for (int round = 1; round <= ROUNDS && !source.left().isZero(); round++) {
      SortedSet<String> wanted = Demand.of(report, survey, source.deferred());
      if (wanted.isEmpty()) {
        break;
      }
      stages.accept("reading " + wanted.size() + " logs that open questions depend on");
      source.read(wanted);
      survey = survey();
      report = judge.report(survey);
    }
    return report;
  }

  private Survey survey() {
    reach.met().forEach(sink::take);
    SurveyDraft draft = new SurveyDraft();
    observer.addTo(draft);
    Survey survey = draft.finish("live", asOf, LiveSource.absences());
    seen = survey;
    return survey;
  }

  /** What the last report is of. */
  Survey seen() {
    return Objects.requireNonNull(seen, "nothing was looked at yet");
  }

  /** How much was read. */
  Tally tally() {
    return source.tally();
  }

  /** The machines that were asked. */
  List<String> machines() {
    return source.machines();
  }
}
