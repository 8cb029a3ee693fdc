package dev.ichor.probe;

import java.time.Duration;

/**
 * How long and how much is tried.
 *
 * @param connect for one TCP connection
 * @param handshake for each answer during a TLS handshake
 * @param alert how long after a handshake the server may still refuse the client's certificate
 * @param run for everything; what is not done by then counts as not tried
 * @param parallel connections at once
 * @param series fresh connections to the Kubernetes endpoint, so that one server of several that is
 *     dead shows
 */
public record ProbeLimits(
    Duration connect, Duration handshake, Duration alert, Duration run, int parallel, int series) {

  /** A quiet machine on the same continent answers well within these. */
  public static final ProbeLimits USUAL =
      new ProbeLimits(
          Duration.ofSeconds(2),
          Duration.ofSeconds(3),
          Duration.ofMillis(300),
          Duration.ofSeconds(8),
          16,
          10);

  /** The same with another limit for everything. */
  public ProbeLimits within(Duration limit) {
    return new ProbeLimits(connect, handshake, alert, limit, parallel, series);
  }
}
