package dev.ichor.replay;

import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the machine that a call is for: the header {@code node}; without it, it is the machine that
 * listens. Calls with the header {@code nodes} were taken apart before.
 */
final class Route implements ServerInterceptor {

  /** The machine that is asked. */
  static final Context.Key<RecordedNode> NODE = Context.key("node");

  private static final Metadata.Key<String> ONE = key("node");
  private static final Metadata.Key<String> SEVERAL = key("nodes");
  private static final Metadata.Key<String> MOMENT = key("ichor-replay-at");

  private final Recording recording;

  Route(Recording recording) {
    this.recording = recording;
  }

  private static Metadata.Key<String> key(String name) {
    return Metadata.Key.of(name, Metadata.ASCII_STRING_MARSHALLER);
  }

  @Override
  public <A, B> ServerCall.Listener<A> interceptCall(
      ServerCall<A, B> call, Metadata headers, ServerCallHandler<A, B> next) {
    ServerCall<A, B> dated =
        new SimpleForwardingServerCall<>(call) {
          @Override
          public void sendHeaders(Metadata answer) {
            answer.put(MOMENT, recording.moment().toString());
            super.sendHeaders(answer);
          }
        };
    RecordedNode node;
    try {
      node = find(headers);
    } catch (StatusRuntimeException refused) {
      call.close(refused.getStatus(), new Metadata());
      return new ServerCall.Listener<>() {};
    }
    return Contexts.interceptCall(Context.current().withValue(NODE, node), dated, headers, next);
  }

  /** The machine as a call spells it; the one that listens for calls that name none. */
  static String spelling(Metadata headers, Recording recording) {
    List<String> asked = asked(headers);
    return asked.isEmpty() ? recording.targets().get(0) : asked.get(0);
  }

  /** The machines of a call that may be for several. */
  static List<String> several(Metadata headers) {
    return values(headers, SEVERAL);
  }

  /** The headers of a call for one of several machines. */
  static Metadata to(String machine, Metadata headers) {
    Metadata one = new Metadata();
    one.merge(headers);
    one.removeAll(SEVERAL);
    one.removeAll(ONE);
    one.put(ONE, machine);
    return one;
  }

  private static List<String> asked(Metadata headers) {
    List<String> several = values(headers, SEVERAL);
    return several.isEmpty() ? values(headers, ONE) : several;
  }

  private static List<String> values(Metadata headers, Metadata.Key<String> key) {
    List<String> all = new ArrayList<>();
    Iterable<String> values = headers.getAll(key);
    if (values != null) {
      values.forEach(all::add);
    }
    return all;
  }

  private RecordedNode find(Metadata headers) {
    List<String> asked = asked(headers);
    if (asked.isEmpty()) {
      return recording.node(recording.targets().get(0)).orElseThrow();
    }
    if (asked.size() > 1) {
      throw Status.INVALID_ARGUMENT
          .withDescription("resources are of one machine; give one in the header node")
          .asRuntimeException();
    }
    String spelling = asked.get(0);
    return recording.node(spelling).orElseThrow(() -> NotRecorded.machine(spelling));
  }
}
