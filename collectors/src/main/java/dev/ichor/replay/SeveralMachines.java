package dev.ichor.replay;

import com.google.protobuf.ByteString;
import io.grpc.Attributes;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answers for several machines at once, as an endpoint does for the header {@code nodes}: each
 * machine is asked by itself, all that they say becomes one answer in which each part names its
 * machine, and one that fails is a part too. Stands where messages are bytes.
 */
final class SeveralMachines implements ServerInterceptor {

  @Override
  public <A, B> ServerCall.Listener<A> interceptCall(
      ServerCall<A, B> call, Metadata headers, ServerCallHandler<A, B> next) {
    List<String> machines = Route.several(headers);
    String service = call.getMethodDescriptor().getServiceName();
    if (machines.isEmpty() || (service != null && service.startsWith("cosi."))) {
      return next.startCall(call, headers);
    }
    Merged<A, B> merged = new Merged<>(call, machines.size());
    List<ServerCall.Listener<A>> all = new ArrayList<>();
    for (int i = 0; i < machines.size(); i++) {
      String machine = machines.get(i);
      all.add(next.startCall(new Part<>(merged, i, machine), Route.to(machine, headers)));
    }
    call.request(2); // a second one would be a mistake of the client
    return new ToAll<>(all);
  }

  /** The one call that the client sees; a single answer has the order in which it asked. */
  private static final class Merged<A, B> {

    private final ServerCall<A, B> call;
    private final boolean stream;
    private int open; // calls that have not ended
    private boolean begun;
    private final ByteString[] answers;

    Merged(ServerCall<A, B> call, int machines) {
      this.call = call;
      this.open = machines;
      this.answers = new ByteString[machines];
      Arrays.fill(answers, ByteString.EMPTY);
      this.stream = !call.getMethodDescriptor().getType().serverSendsOneMessage();
    }

    synchronized void begin(Metadata headers) {
      if (!begun) {
        begun = true;
        call.sendHeaders(headers);
      }
    }

    synchronized void add(int place, ByteString part) {
      begin(new Metadata());
      if (stream) {
        send(part);
      } else {
        answers[place] = answers[place].concat(part);
      }
    }

    synchronized void end() {
      open--;
      if (open == 0) {
        begin(new Metadata());
        if (!stream) {
          send(ByteString.copyFrom(List.of(answers)));
        }
        call.close(Status.OK, new Metadata());
      }
    }

    @SuppressWarnings("unchecked")
    private void send(ByteString message) {
      InputStream bytes = message.newInput();
      call.sendMessage((B) bytes);
    }
  }

  /** The call of one machine. */
  private static final class Part<A, B> extends ServerCall<A, B> {

    private final Merged<A, B> merged;
    private final int place;
    private final String machine;

    Part(Merged<A, B> merged, int place, String machine) {
      this.merged = merged;
      this.place = place;
      this.machine = machine;
    }

    @Override
    public void request(int messages) {
      // The one message was asked for already.
    }

    @Override
    public void sendHeaders(Metadata headers) {
      merged.begin(headers);
    }

    @Override
    public void sendMessage(B message) {
      try {
        ByteString bytes = ByteString.readFrom((InputStream) message);
        merged.add(
            place,
            merged.stream
                ? MessageHead.ofStream(machine, bytes)
                : MessageHead.ofAnswer(machine, bytes));
      } catch (IOException noMessage) {
        throw new UncheckedIOException(noMessage);
      }
    }

    @Override
    public void close(Status status, Metadata trailers) {
      try {
        if (!status.isOk()) {
          merged.add(place, MessageHead.failure(machine, status, merged.stream));
        }
      } catch (IOException neverInMemory) {
        throw new UncheckedIOException(neverInMemory);
      }
      merged.end();
    }

    @Override
    public boolean isCancelled() {
      return merged.call.isCancelled();
    }

    @Override
    public Attributes getAttributes() {
      return merged.call.getAttributes();
    }

    @Override
    public @Nullable String getAuthority() {
      return merged.call.getAuthority();
    }

    @Override
    public MethodDescriptor<A, B> getMethodDescriptor() {
      return merged.call.getMethodDescriptor();
    }
  }

  /** Tells each machine's call what the client says. */
  private static final class ToAll<A> extends ServerCall.Listener<A> {

    private final List<ServerCall.Listener<A>> all;

    ToAll(List<ServerCall.Listener<A>> all) {
      this.all = all;
    }

    @Override
    @SuppressWarnings("unchecked")
    public void onMessage(A message) {
      try {
        ByteString bytes = ByteString.readFrom((InputStream) message);
        all.forEach(one -> one.onMessage((A) bytes.newInput()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void onHalfClose() {
      all.forEach(ServerCall.Listener::onHalfClose);
    }

    @Override
    public void onCancel() {
      all.forEach(ServerCall.Listener::onCancel);
    }

    @Override
    public void onComplete() {
      all.forEach(ServerCall.Listener::onComplete);
    }

    @Override
    public void onReady() {
      all.forEach(ServerCall.Listener::onReady);
    }
  }
}
