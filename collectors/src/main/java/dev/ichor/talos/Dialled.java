package dev.ichor.talos;

import java.time.Instant;
import java.util.function.Supplier;

/**
 * An endpoint at the time of a failure.
 *
 * @param endpoint which
 * @param clock the own clock, which certificates are judged by
 */
record Dialled(Endpoint endpoint, Supplier<Instant> clock) {

  static final Dialled UNKNOWN =
      new Dialled(new Endpoint("", "ENDPOINT", Endpoint.API_PORT), () -> Instant.EPOCH);
}
