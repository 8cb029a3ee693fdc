package dev.ichor.artefact.machine;

import java.util.List;

/**
 * Events of one service that say the same, in the shape of the envelope of log facts.
 *
 * @param firstAge age of the oldest, in seconds
 * @param lastAge age of the newest, in seconds
 * @param count how many
 * @param current the newest is at most two minutes old, or no health check succeeded since
 * @param newest the newest
 */
record EventSpan(int firstAge, int lastAge, int count, boolean current, ServiceEvent newest) {

  private static final int CURRENT_SECONDS = 120;

  /** The span of events of which there is at least one, newest first. */
  static EventSpan of(ServiceDocument service, List<ServiceEvent> events) {
    ServiceEvent newest = events.get(0);
    int lastAge = newest.age();
    return new EventSpan(
        events.get(events.size() - 1).age(),
        lastAge,
        events.size(),
        lastAge <= CURRENT_SECONDS || !service.healthySince(newest),
        newest);
  }
}
