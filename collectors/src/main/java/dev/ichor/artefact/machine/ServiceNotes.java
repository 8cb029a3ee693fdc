package dev.ichor.artefact.machine;

import dev.ichor.collect.Document;
import dev.ichor.collect.Notes;
import dev.ichor.fact.Fact;
import dev.ichor.fact.LogFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.machine.Health;
import dev.ichor.fact.machine.RunState;
import dev.ichor.fact.machine.ServiceMessage;
import dev.ichor.fact.machine.ServicePreStageFailed;
import dev.ichor.fact.machine.ServiceStarted;
import dev.ichor.fact.machine.ServiceState;
import dev.ichor.fact.machine.ServiceWaitsFor;
import dev.ichor.log.QuotedLines;
import dev.ichor.observation.Locator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Notes what one service's state and events say. */
final class ServiceNotes {

  private static final int LONGEST_EXCERPT = 300;
  private static final String STARTING = "Starting service";
  private static final String PRE_STAGE = "Failed to run pre stage: ";

  private final ServiceDocument service;
  private final String path;
  private final NodeName node;
  private final Notes notes;

  ServiceNotes(ServiceDocument service, Document document, Notes notes) {
    this.service = service;
    this.path = document.path();
    this.node = document.node();
    this.notes = notes;
  }

  void note() {
    noteState();
    service.newest().ifPresent(this::noteNewest);
    service.events().stream()
        .filter(event -> event.message().equals(STARTING))
        .findFirst()
        .ifPresent(event -> note(new ServiceStarted(node, service.id(), event.age()), event));
    ServiceCrashes.find(service, node, this::note);
    notePreStage();
    noteQuoted();
  }

  /** What the logs that events quote state, and the errors that make a service fail. */
  private void noteQuoted() {
    Map<LogFact, List<ServiceEvent>> said = new LinkedHashMap<>();
    for (ServiceEvent event : service.events()) {
      QuotedLines.read(ArtefactId.TALOS_SERVICES, oneLine(event), node)
          .forEach(fact -> said.computeIfAbsent(fact, key -> new ArrayList<>()).add(event));
    }
    said.forEach(
        (fact, events) -> {
          EventSpan span = EventSpan.of(service, events);
          note(
              QuotedLines.aged(fact, span.firstAge(), span.lastAge(), span.count(), span.current()),
              span.newest());
        });
  }

  private static String oneLine(ServiceEvent event) {
    return event.message().replace('\n', ' ');
  }

  private void noteState() {
    int changeAge = service.lastChange().map(ServiceEvent::age).orElse(Integer.MAX_VALUE);
    notes.fact(
        new ServiceState(node, service.id(), service.state(), service.health(), changeAge),
        new Locator.FileLine(path, service.headLine()),
        null,
        service.id()
            + " is "
            + service.state().name().toLowerCase(Locale.ROOT)
            + ", health "
            + words(service.health()));
  }

  private static String words(Health health) {
    return health == Health.OK ? "OK" : health.name().toLowerCase(Locale.ROOT);
  }

  private void noteNewest(ServiceEvent event) {
    note(
        new ServiceMessage(node, service.id(), event.state(), event.headline(), event.age()),
        event);
    if (Services.waits(event)) {
      for (String condition : WaitConditions.of(event.message())) {
        note(new ServiceWaitsFor(node, service.id(), condition, event.age()), event);
      }
    }
  }

  private void notePreStage() {
    Map<String, List<ServiceEvent>> byError = new LinkedHashMap<>();
    for (ServiceEvent event : service.events()) {
      if (event.state() == RunState.FAILED && event.message().startsWith(PRE_STAGE)) {
        String error = PreStageError.firstOf(event.message().substring(PRE_STAGE.length()));
        byError.computeIfAbsent(error, key -> new ArrayList<>()).add(event);
      }
    }
    byError.forEach(
        (error, events) -> {
          EventSpan span = EventSpan.of(service, events);
          note(
              new ServicePreStageFailed(
                  node,
                  service.id(),
                  error,
                  span.firstAge(),
                  span.lastAge(),
                  span.count(),
                  span.current()),
              span.newest());
        });
  }

  private void note(Fact fact, ServiceEvent event) {
    String text = oneLine(event);
    String excerpt =
        text.length() <= LONGEST_EXCERPT ? text : text.substring(0, LONGEST_EXCERPT - 1) + "…";
    notes.fact(fact, new Locator.FileLine(path, event.line()), null, excerpt);
  }
}
