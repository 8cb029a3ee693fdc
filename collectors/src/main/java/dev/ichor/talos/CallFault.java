package dev.ichor.talos;

import dev.ichor.fact.coverage.Reason;
import io.grpc.Status;

/**
 * Why a call failed.
 *
 * @param kind how
 * @param whose on which hop it failed
 * @param words the same for people, on one line without full stop; secrets blanked
 * @param go the same as {@code talosctl} prints it after {@code rpc error: }, e.g. {@code code =
 *     Unavailable desc = connection error: …}
 */
public record CallFault(FaultKind kind, Whose whose, String words, String go) {

  /** On which hop a call failed. */
  public enum Whose {
    /** On the way from here to the endpoint. */
    ENDPOINT,
    /** Behind the endpoint: on the way to the node, or on the node. */
    NODE
  }

  /** What came out of a failed call, read for what it means. */
  public static CallFault of(Throwable failure) {
    return FaultReader.read(Status.fromThrowable(failure));
  }

  /** What it means for the coverage. */
  public Reason reason() {
    return kind.reason();
  }

  /** Whether another endpoint may do better. */
  boolean ofEndpoint() {
    return whose == Whose.ENDPOINT || kind == FaultKind.NO_FORWARDING;
  }

  /**
   * Whether the same call may go well a moment later: nobody listened yet, a connection was cut, or
   * a machine under load is slow to shake hands.
   */
  public boolean mayPass() {
    return switch (kind) {
      case REFUSED, CONNECTION_LOST, HANDSHAKE_CLOSED -> true;
      case HANDSHAKE_SILENT, CONNECT_TIMED_OUT -> whose == Whose.ENDPOINT;
      default -> false;
    };
  }

  /** The line that {@code talosctl} prints for it. */
  public String line() {
    return "rpc error: " + go;
  }
}
