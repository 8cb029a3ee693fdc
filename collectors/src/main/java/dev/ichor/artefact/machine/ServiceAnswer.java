package dev.ichor.artefact.machine;

import dev.ichor.artefact.api.ApiAnswer;
import dev.ichor.artefact.yaml.YamlValue;
import dev.ichor.collect.BrokenDocumentException;
import dev.ichor.fact.machine.Health;
import dev.ichor.fact.machine.RunState;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Decodes the answer of {@code ServiceList}: all services of a machine, their events with the
 * moment instead of the age, oldest first.
 *
 * @param services as the answer lists them
 */
record ServiceAnswer(List<Service> services) {

  /** One service; its events are dated. */
  record Service(String id, RunState state, Health health, List<Event> events, int line) {

    /** The same with ages, seen from a moment. */
    ServiceDocument at(Instant now) {
      List<ServiceEvent> aged = new ArrayList<>();
      for (Event event : events) {
        long age = Math.max(0, Duration.between(event.at(), now).toSeconds());
        aged.add(
            new ServiceEvent(
                event.state(),
                event.message(),
                (int) Math.min(Integer.MAX_VALUE, age),
                event.line()));
      }
      return new ServiceDocument(id, state, health, List.copyOf(aged), line);
    }
  }

  /** One event, newest first among those of its service. */
  record Event(RunState state, String message, Instant at, int line) {}

  /**
   * Decodes an answer.
   *
   * @throws BrokenDocumentException when a service has no state that is known
   */
  static ServiceAnswer read(String text) throws BrokenDocumentException {
    List<Service> services = new ArrayList<>();
    for (YamlValue service : ApiAnswer.elements(text, "services")) {
      List<Event> events = new ArrayList<>();
      for (YamlValue event : service.at("events.events").elements()) {
        events.add(event(event));
      }
      Collections.reverse(events);
      services.add(
          new Service(
              service.key("id").text(),
              state(service.key("state")),
              health(service.key("health")),
              List.copyOf(events),
              service.key("state").line()));
    }
    return new ServiceAnswer(List.copyOf(services));
  }

  private static Event event(YamlValue event) throws BrokenDocumentException {
    try {
      return new Event(
          state(event.key("state")),
          event.key("msg").text(),
          Instant.parse(event.key("ts").text()),
          event.line());
    } catch (DateTimeException e) {
      throw new BrokenDocumentException(
          "line " + event.line() + ": an event without its time; expected 'ts'");
    }
  }

  private static RunState state(YamlValue word) throws BrokenDocumentException {
    return Arrays.stream(RunState.values())
        .filter(state -> state.name().equalsIgnoreCase(word.text()))
        .findFirst()
        .orElseThrow(
            () ->
                new BrokenDocumentException(
                    "line "
                        + word.line()
                        + ": '"
                        + word.text()
                        + "' is no state of a service; expected e.g. Running"));
  }

  /** A service without a health check, or that never had one, is unknown. */
  private static Health health(YamlValue health) {
    if (health.key("unknown").flag() || !health.exists()) {
      return Health.UNKNOWN;
    }
    return health.key("healthy").flag() ? Health.OK : Health.FAIL;
  }
}
