package dev.ichor.artefact.machine;

import dev.ichor.fact.machine.Health;
import dev.ichor.fact.machine.RunState;
import java.util.List;
import java.util.Optional;

/**
 * What the service list of a machine says about one service, whether it came as a bundle's {@code
 * .state} file or from the API.
 *
 * @param id service id, e.g. {@code etcd}
 * @param state its state
 * @param health result of the newest health check
 * @param events events, newest first, at most the last 64
 * @param headLine line of the document on which the state stands
 */
record ServiceDocument(
    String id, RunState state, Health health, List<ServiceEvent> events, int headLine) {

  /** The newest event; empty while the service was never started. */
  Optional<ServiceEvent> newest() {
    return events.stream().findFirst();
  }

  /**
   * The newest event that changed state or health: the oldest one in the list did, since the
   * service came from somewhere.
   */
  Optional<ServiceEvent> lastChange() {
    for (int i = 0; i < events.size(); i++) {
      boolean oldest = i == events.size() - 1;
      ServiceEvent event = events.get(i);
      if (oldest || event.changedHealth() || event.state() != events.get(i + 1).state()) {
        return Optional.of(event);
      }
    }
    return Optional.empty();
  }

  /** Whether a health check succeeded after the given event. */
  boolean healthySince(ServiceEvent event) {
    return events.subList(0, events.indexOf(event)).stream().anyMatch(ServiceEvent::turnedHealthy);
  }
}
