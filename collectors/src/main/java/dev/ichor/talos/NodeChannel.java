package dev.ichor.talos;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.MethodDescriptor;
import java.util.concurrent.TimeUnit;

/** Calls to one machine, each with a deadline. */
final class NodeChannel extends Channel {

  private final String node;
  private final EndpointChoice choice;
  private final CallLimits limits;
  private final Heard heard;

  /**
   * Calls to a machine.
   *
   * @param node empty for the endpoint itself
   */
  NodeChannel(String node, EndpointChoice choice, CallLimits limits, Heard heard) {
    this.node = node;
    this.choice = choice;
    this.limits = limits;
    this.heard = heard;
  }

  @Override
  public <Q, R> ClientCall<Q, R> newCall(MethodDescriptor<Q, R> method, CallOptions options) {
    CallOptions bounded =
        options.getDeadline() == null
            ? options.withDeadlineAfter(limits.call().toMillis(), TimeUnit.MILLISECONDS)
            : options;
    return new NodeCall<>(node, choice, heard, method, bounded);
  }

  @Override
  public String authority() {
    return node.isEmpty() ? "endpoint" : node;
  }
}
