package dev.ichor.talos;

import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Status;

/**
 * What all calls of a session let it know beside their answers.
 *
 * @param replay the moment of a recording
 * @param refusals who refused what no role is needed for
 */
record Heard(ReplayClock replay, Refusals refusals) {

  void headers(Metadata headers) {
    replay.read(headers);
  }

  void end(String machine, MethodDescriptor<?, ?> method, Status status) {
    if (status.getCode() == Status.Code.PERMISSION_DENIED) {
      refusals.note(machine, method.getFullMethodName(), FaultReader.read(status));
    }
  }
}
