package dev.ichor.collect.live;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import dev.ichor.collect.reading.Answer;
import dev.ichor.collect.reading.Xid;
import dev.ichor.proto.machine.Event;
import dev.ichor.proto.machine.EventsRequest;
import dev.ichor.proto.machine.MachineServiceGrpc;
import io.grpc.Context;
import io.grpc.Context.CancellableContext;
import io.grpc.stub.ClientCalls;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CancellationException;

/**
 * Asks for the stream of events and takes the first, which says nothing but when it was made: the
 * machine's clock, without any look at a time server. The stream would never end by itself.
 */
record AskClock() implements Ask {

  @Override
  public Answer ask(Line line) throws InvalidProtocolBufferException {
    Instant asked = line.now().get();
    CancellableContext context = Context.current().withCancellation();
    Context before = context.attach();
    try {
      Iterator<Event> events =
          ClientCalls.blockingServerStreamingCall(
              line.channel(),
              MachineServiceGrpc.getEventsMethod(),
              line.options(),
              EventsRequest.getDefaultInstance());
      Instant clock = clock(events.next());
      return new Answer.Whole(document(clock, asked, line.now().get()));
    } finally {
      context.detach(before);
      context.cancel(new CancellationException("one event is enough"));
    }
  }

  private static Instant clock(Event hello) throws InvalidProtocolBufferException {
    return Xid.time(hello.getId())
        .orElseThrow(
            () ->
                new InvalidProtocolBufferException(
                    "the id of an event is no xid: " + hello.getId()));
  }

  private static ByteString document(Instant clock, Instant asked, Instant answered) {
    return ByteString.copyFromUtf8(
        "clock: \"%s\"\nasked: \"%s\"\nanswered: \"%s\"\n"
            .formatted(clock, seconds(asked), seconds(answered)));
  }

  private static Instant seconds(Instant time) {
    return time.truncatedTo(ChronoUnit.SECONDS);
  }

  @Override
  public List<String> methods() {
    return List.of(MachineServiceGrpc.getEventsMethod().getFullMethodName());
  }
}
