package dev.ichor.replay;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;

/** Answers of a replay that are none, in the words of Talos where it has some. */
final class NotRecorded {

  private NotRecorded() {}

  /** A machine that nothing is known of, as an endpoint tells of one that it cannot dial. */
  static StatusRuntimeException machine(String spelling) {
    return Status.UNAVAILABLE
        .withDescription(
            "connection error: desc = \"transport: Error while dialing: dial tcp "
                + spelling
                + ":50000: connect: no route to host\"")
        .asRuntimeException();
  }

  /** Something that the machine would have told, had it been asked. */
  static StatusRuntimeException answer(String what) {
    return Status.UNIMPLEMENTED.withDescription(what + " was not recorded").asRuntimeException();
  }

  static StatusRuntimeException log(String id) {
    return Status.UNKNOWN
        .withDescription("log \"" + id + "\" was not registered")
        .asRuntimeException();
  }

  static StatusRuntimeException type(String type) {
    return Status.PERMISSION_DENIED
        .withDescription("resource type \"" + type + "\" is not supported")
        .asRuntimeException();
  }

  static StatusRuntimeException notAuthorized() {
    return Status.PERMISSION_DENIED.withDescription("not authorized").asRuntimeException();
  }

  static StatusRuntimeException onlyOnControlPlanes(String what) {
    return Status.UNIMPLEMENTED
        .withDescription(what + " is only available on control plane nodes")
        .asRuntimeException();
  }
}
