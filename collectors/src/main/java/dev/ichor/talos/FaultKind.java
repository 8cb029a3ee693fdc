package dev.ichor.talos;

import dev.ichor.fact.coverage.Reason;

/** How a call of the Talos API failed, or the way to it. */
public enum FaultKind {
  REFUSED(Reason.UNREACHABLE),
  CONNECT_TIMED_OUT(Reason.UNREACHABLE),
  NO_ROUTE(Reason.UNREACHABLE),
  /** The own system does not let the program connect. */
  NOT_PERMITTED(Reason.UNREACHABLE),
  NAME_UNKNOWN(Reason.UNREACHABLE),
  SERVER_NOT_TRUSTED(Reason.UNREACHABLE),
  NAME_NOT_IN_CERTIFICATE(Reason.UNREACHABLE),
  SERVER_CERTIFICATE_EXPIRED(Reason.UNREACHABLE),
  SERVER_CERTIFICATE_NOT_YET_VALID(Reason.UNREACHABLE),
  /** By an alert of TLS, which the words name. */
  CLIENT_CERTIFICATE_REJECTED(Reason.UNREACHABLE),
  /** The answer was no record of TLS. */
  PLAIN_TEXT(Reason.UNREACHABLE),
  /** Both speak TLS and have no version of it in common. */
  TLS_TOO_OLD(Reason.UNREACHABLE),
  /** TLS stands, and what speaks behind it is no gRPC server. */
  NOT_GRPC(Reason.UNREACHABLE),
  /** Another alert, or a handshake that cannot be completed. */
  HANDSHAKE_FAILED(Reason.UNREACHABLE),
  HANDSHAKE_CLOSED(Reason.UNREACHABLE),
  /** The connection was accepted and nothing was answered. */
  HANDSHAKE_SILENT(Reason.UNREACHABLE),
  /** It was cut while in use. */
  CONNECTION_LOST(Reason.UNREACHABLE),
  /** Nothing came before the deadline of the call. */
  TIMED_OUT(Reason.TIMED_OUT),
  /** The certificate of the client has no role that allows the call. */
  NOT_AUTHORIZED(Reason.DENIED),
  /** The endpoint is a worker. */
  NO_FORWARDING(Reason.UNREACHABLE),
  /** A type of resource, or a namespace, that this version of Talos does not have. */
  UNKNOWN_TYPE(Reason.UNSUPPORTED),
  UNIMPLEMENTED(Reason.UNSUPPORTED),
  /** The machine waits for its configuration. */
  MAINTENANCE(Reason.UNSUPPORTED),
  NOT_FOUND(Reason.NOT_IN_INPUT),
  INVALID_TARGET(Reason.UNREACHABLE),
  /** More than the limit of a message. */
  TOO_LARGE(Reason.BROKEN),
  /** The answer could not be decoded. */
  GARBAGE(Reason.BROKEN),
  CANCELLED(Reason.TIMED_OUT),
  /** The node could not do what it was asked, for a reason of its own. */
  FAILED(Reason.BROKEN);

  private final Reason reason;

  FaultKind(Reason reason) {
    this.reason = reason;
  }

  /** What it means for the coverage. */
  public Reason reason() {
    return reason;
  }
}
