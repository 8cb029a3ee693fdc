package dev.ichor.talos;

import dev.ichor.talos.CallFault.Whose;
import io.grpc.Status;
import org.jspecify.annotations.Nullable;

/**
 * Reads the status of a failed call. One that came from the endpoint has no cause, for a cause is
 * an exception of this process.
 */
final class FaultReader {

  private FaultReader() {}

  /** A failure of which it is not known which endpoint was dialled. */
  static CallFault read(Status status) {
    for (Throwable at = status.getCause(); at != null; at = at.getCause()) {
      if (at instanceof EndpointFaultException known) {
        return known.fault();
      }
    }
    CallFault local = read(status, null);
    return local == null ? RelayedFaults.read(status) : local;
  }

  /**
   * A failure on the way to an endpoint.
   *
   * @param dialled the endpoint; null when it is not known
   * @return null when the endpoint itself answered
   */
  static @Nullable CallFault read(Status status, @Nullable Dialled dialled) {
    String description = status.getDescription() == null ? "" : status.getDescription();
    if (status.getCode() == Status.Code.DEADLINE_EXCEEDED) {
      return deadline(description);
    }
    LocalFaults faults = new LocalFaults(dialled == null ? Dialled.UNKNOWN : dialled);
    for (Throwable at = status.getCause(); at != null; at = at.getCause()) {
      CallFault fault = faults.read(at);
      if (fault != null) {
        return fault;
      }
    }
    CallFault fault = faults.read(description);
    if (fault == null && status.getCause() != null) {
      return faults.other(status);
    }
    return fault;
  }

  /** One that the own clock ended says so; that of a server is read as what a server says. */
  private static @Nullable CallFault deadline(String description) {
    if (!description.contains("CallOptions") && !description.contains("Context deadline")) {
      return null;
    }
    boolean connecting =
        description.contains("waiting_for_connection") || description.contains("buffered_nanos");
    return new CallFault(
        FaultKind.TIMED_OUT,
        connecting ? Whose.ENDPOINT : Whose.NODE,
        connecting ? "no connection before the call ran out of time" : "no answer in time",
        GoWords.status(Status.Code.DEADLINE_EXCEEDED, "context deadline exceeded"));
  }
}
