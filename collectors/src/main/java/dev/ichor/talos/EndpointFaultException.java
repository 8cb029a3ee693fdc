package dev.ichor.talos;

import org.jspecify.annotations.Nullable;

/** Carries what is known of a failure on the way to an endpoint along with its status. */
final class EndpointFaultException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient CallFault fault;

  EndpointFaultException(CallFault fault, @Nullable Throwable cause) {
    super(fault.words(), cause);
    this.fault = fault;
  }

  CallFault fault() {
    return fault;
  }
}
