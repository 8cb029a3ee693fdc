package dev.ichor.replay;

import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** Lets calls go wrong as {@link Faults} says; stands where messages are bytes. */
final class FaultyCalls implements ServerInterceptor {

  /** Ends within a field of twelve bytes. */
  private static final byte[] GARBAGE = {0x0a, 0x0c, (byte) 0xff, (byte) 0xfe, 0x00};

  private final Faults faults;
  private final Recording recording;

  FaultyCalls(Faults faults, Recording recording) {
    this.faults = faults;
    this.recording = recording;
  }

  @Override
  public <A, B> ServerCall.Listener<A> interceptCall(
      ServerCall<A, B> call, Metadata headers, ServerCallHandler<A, B> next) {
    MethodDescriptor<A, B> method = call.getMethodDescriptor();
    String node = Route.spelling(headers, recording);
    String name = method.getBareMethodName();
    Fault fault = faults.of(node, name == null ? "" : name);
    if (!waited(fault)) {
      return refuse(call, Status.CANCELLED);
    }
    return switch (fault.kind()) {
      case WORKS -> next.startCall(call, headers);
      case HANG -> new ServerCall.Listener<>() {};
      case DENIED -> refuse(call, NotRecorded.notAuthorized().getStatus());
      case UNAVAILABLE -> refuse(call, NotRecorded.machine(node).getStatus());
      case RESET -> next.startCall(new Reset<>(call, node), headers);
      case GARBAGE -> next.startCall(new Garbage<>(call), headers);
    };
  }

  private static boolean waited(Fault fault) {
    try {
      Thread.sleep(fault.latency().toMillis());
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static <A, B> ServerCall.Listener<A> refuse(ServerCall<A, B> call, Status status) {
    call.close(status, new Metadata());
    return new ServerCall.Listener<>() {};
  }

  /** Ends with the words of an endpoint whose connection to the machine broke. */
  private static final class Reset<A, B> extends SimpleForwardingServerCall<A, B> {

    private final String node;
    private int sent;
    private boolean closed;

    Reset(ServerCall<A, B> call, String node) {
      super(call);
      this.node = node;
    }

    @Override
    public void sendMessage(B message) {
      boolean stream = !getMethodDescriptor().getType().serverSendsOneMessage();
      if (!closed && stream && sent == 0) {
        super.sendMessage(message);
      } else if (!closed) {
        close(Status.OK, new Metadata());
      }
      sent++;
    }

    @Override
    public void close(Status status, Metadata trailers) {
      if (!closed) {
        closed = true;
        super.close(
            Status.UNAVAILABLE.withDescription(
                "error reading from server: read tcp 10.5.0.2:40000->"
                    + node
                    + ":50000: read: connection reset by peer"),
            trailers);
      }
    }
  }

  /** Sends bytes that are no message. */
  private static final class Garbage<A, B> extends SimpleForwardingServerCall<A, B> {

    Garbage(ServerCall<A, B> call) {
      super(call);
    }

    @Override
    @SuppressWarnings("unchecked")
    public void sendMessage(B message) {
      InputStream garbage = new ByteArrayInputStream(GARBAGE);
      super.sendMessage((B) garbage);
    }
  }
}
