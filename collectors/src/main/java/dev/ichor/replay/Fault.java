package dev.ichor.replay;

import java.time.Duration;

/**
 * What goes wrong when a machine is asked.
 *
 * @param kind what
 * @param latency how long every answer of it takes before that
 */
public record Fault(Kind kind, Duration latency) {

  /** Kinds of faults, as a client sees them through an endpoint that works. */
  public enum Kind {
    /** None: the machine answers. */
    WORKS,
    /** No answer ever comes. */
    HANG,
    /** The connection ends after the first message of a stream; an answer in one never comes. */
    RESET,
    /** Messages that are no protobuf. */
    GARBAGE,
    /** The client may not ask this. */
    DENIED,
    /** The machine cannot be dialled. */
    UNAVAILABLE
  }

  /** A fault at once. */
  public Fault(Kind kind) {
    this(kind, Duration.ZERO);
  }

  /** An answer that takes its time. */
  public static Fault slow(Duration latency) {
    return new Fault(Kind.WORKS, latency);
  }
}
