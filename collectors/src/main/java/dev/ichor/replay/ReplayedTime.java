package dev.ichor.replay;

import com.google.protobuf.Empty;
import com.google.protobuf.Timestamp;
import dev.ichor.proto.time.Time;
import dev.ichor.proto.time.TimeResponse;
import dev.ichor.proto.time.TimeServiceGrpc;
import io.grpc.stub.StreamObserver;
import java.time.Instant;

/** The clock of the machine that is asked, which stands still. */
final class ReplayedTime extends TimeServiceGrpc.TimeServiceImplBase {

  @Override
  public void time(Empty request, StreamObserver<TimeResponse> answer) {
    Instant moment = Route.NODE.get().moment();
    Timestamp time =
        Timestamp.newBuilder()
            .setSeconds(moment.getEpochSecond())
            .setNanos(moment.getNano())
            .build();
    Time clock =
        Time.newBuilder().setServer("replay").setLocaltime(time).setRemotetime(time).build();
    answer.onNext(TimeResponse.newBuilder().addMessages(clock).build());
    answer.onCompleted();
  }
}
