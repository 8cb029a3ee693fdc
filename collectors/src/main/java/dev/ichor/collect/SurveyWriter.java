package dev.ichor.collect;

import dev.ichor.collect.DocumentNotes.Noted;
import dev.ichor.fact.Fact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.machine.ServiceState;
import dev.ichor.log.LogLedger;
import dev.ichor.observation.Evidence;
import dev.ichor.observation.Header;
import dev.ichor.observation.Locator;
import dev.ichor.observation.Observation;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Turns notes into observations: names first, then the moment of collection, then ages. */
final class SurveyWriter {

  private static final int EXCERPT = 300;

  private final List<DocumentNotes> documents;
  private final NodeDirectory directory;
  private final SourceClock clock;
  private final Map<NodeName, Map<String, Integer>> changeAges = new HashMap<>();
  private final Map<NodeName, MachineView> machines = new HashMap<>();
  private final Set<Observation> observations = new LinkedHashSet<>();

  SurveyWriter(
      List<DocumentNotes> documents,
      Collection<NodeName> folders,
      Collection<NodeName> configurations,
      @Nullable Instant asOf) {
    this.documents = documents;
    this.directory =
        NodeDirectory.of(
            folders,
            configurations,
            documents.stream().flatMap(notes -> notes.claims().stream()).toList());
    Map<NodeName, Instant> latest = new TreeMap<>();
    for (DocumentNotes notes : documents) {
      Instant time = notes.latest();
      if (time != null) {
        latest.merge(owner(notes), time, (a, b) -> a.isAfter(b) ? a : b);
      }
    }
    this.clock = asOf == null ? clock(latest) : SourceClock.at(asOf);
  }

  /**
   * Lines of klog state no year: where nothing else is dated, ages count from the latest of them.
   */
  private SourceClock clock(Map<NodeName, Instant> latest) {
    if (!latest.isEmpty()) {
      return SourceClock.of(latest);
    }
    return documents.stream()
        .flatMap(notes -> notes.sightings().stream())
        .map(LogSighting::last)
        .filter(Objects::nonNull)
        .map(last -> last.written().withYear(Header.NO_YEAR).toInstant(ZoneOffset.UTC))
        .max(Comparator.naturalOrder())
        .map(SourceClock::at)
        .orElse(SourceClock.of(latest));
  }

  /** Writes all facts: first those that wait for nothing, since ages of changes are among them. */
  void writeFacts() {
    for (DocumentNotes notes : documents) {
      notes.facts().forEach(noted -> write(notes, noted));
    }
    for (DocumentNotes notes : documents) {
      if (notes.artefact() == ArtefactId.TALOS_SERVICES) {
        notes.agedFacts().forEach(noted -> write(notes, noted));
      }
    }
    for (DocumentNotes notes : documents) {
      if (notes.artefact() != ArtefactId.TALOS_SERVICES) {
        notes.agedFacts().forEach(noted -> write(notes, noted));
      }
    }
    writeSightings();
  }

  private void write(DocumentNotes notes, Noted noted) {
    NodeName owner = owner(notes);
    Fact fact = resolve(noted.fact().apply(moment(owner)), notes);
    if (fact instanceof ServiceState state) {
      changeAges
          .computeIfAbsent(state.node(), node -> new HashMap<>())
          .merge(state.service(), state.changeAge(), Math::min);
    }
    observe(fact, evidence(notes.artefact(), owner, noted.where(), noted.at(), noted.excerpt()));
  }

  private void writeSightings() {
    Map<NodeName, LogLedger> ledgers = new TreeMap<>();
    for (DocumentNotes notes : documents) {
      for (LogSighting sighting : notes.sightings()) {
        LogLedger ledger = ledgers.computeIfAbsent(owner(notes), node -> new LogLedger());
        ledger.note(notes.artefact(), resolve(sighting, notes));
      }
    }
    ledgers.forEach(
        (owner, ledger) ->
            ledger.settle(
                moment(owner),
                said -> said,
                (fact, artefact, where, at, excerpt) ->
                    observe(fact, evidence(artefact, owner, where, at, excerpt))));
  }

  private LogSighting resolve(LogSighting seen, DocumentNotes notes) {
    return new LogSighting(
        resolve(seen.said(), notes),
        seen.first(),
        seen.last(),
        seen.count(),
        seen.where(),
        seen.excerpt(),
        seen.pasted());
  }

  private <F extends Fact> F resolve(F fact, DocumentNotes notes) {
    return FactRewriter.rewrite(
        fact, spelling -> directory.resolve(spelling, notes.path(), notes.node()));
  }

  /** Writes one observation and remembers it as a witness for its machine. */
  void observe(Fact fact, Evidence evidence) {
    observe(new Observation(fact, evidence));
    machine(evidence.node()).add(fact);
  }

  void observe(Observation observation) {
    observations.add(observation);
  }

  static Evidence evidence(
      ArtefactId artefact, NodeName node, Locator where, @Nullable Instant at, String excerpt) {
    String blanked = SecretBlanker.blank(excerpt);
    String cut = blanked.length() <= EXCERPT ? blanked : blanked.substring(0, EXCERPT);
    return new Evidence(artefact, node, where, at, cut);
  }

  /** The machine a document belongs to, by its final name. */
  NodeName owner(DocumentNotes notes) {
    return directory.resolve(notes.node(), notes.path(), notes.node());
  }

  /** A folder's machine by its final name. */
  NodeName owner(NodeName folder) {
    return directory.resolve(folder, "", folder);
  }

  MachineView machine(NodeName node) {
    return machines.computeIfAbsent(node, MachineView::new);
  }

  NodeDirectory directory() {
    return directory;
  }

  Instant now() {
    return clock.now();
  }

  Set<Observation> observations() {
    return observations;
  }

  private Moment moment(NodeName owner) {
    Instant now = clock.now(owner);
    return new Moment() {
      @Override
      public Instant now() {
        return now;
      }

      @Override
      public OptionalInt changeAge(String service) {
        Integer age = changeAges.getOrDefault(owner, Map.of()).get(service);
        return age == null ? OptionalInt.empty() : OptionalInt.of(age);
      }
    };
  }
}
