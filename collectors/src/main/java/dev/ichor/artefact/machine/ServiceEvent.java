package dev.ichor.artefact.machine;

import dev.ichor.fact.machine.RunState;

/**
 * One event in the life of a service.
 *
 * @param state state it put the service in, or the one the service was in
 * @param message text, possibly of several lines
 * @param age seconds before the list was made
 * @param line line of the document on which it begins
 */
record ServiceEvent(RunState state, String message, int age, int line) {

  private static final String HEALTHY = "Health check successful";
  private static final String UNHEALTHY = "Health check failed";

  /** Whether a health check succeeded, after having failed or for the first time. */
  boolean turnedHealthy() {
    return message.startsWith(HEALTHY);
  }

  /** Whether it tells of another result of the health check than before. */
  boolean changedHealth() {
    return turnedHealthy() || message.startsWith(UNHEALTHY);
  }

  /** The first line of the text. */
  String headline() {
    return message.lines().findFirst().orElse("");
  }
}
