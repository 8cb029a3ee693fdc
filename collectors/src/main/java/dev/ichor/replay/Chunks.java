package dev.ichor.replay;

import com.google.protobuf.ByteString;
import dev.ichor.proto.common.Data;
import io.grpc.stub.StreamObserver;

/** Logs as Talos streams them: in pieces that are cut anywhere. */
final class Chunks {

  private static final int MOST = 1024;

  private Chunks() {}

  /**
   * The end of a log.
   *
   * @param lines how many; negative for all, 0 for none
   */
  static ByteString tail(ByteString log, int lines) {
    if (lines < 0) {
      return log;
    }
    int from = log.size();
    int left = lines;
    for (int i = log.size() - 1; i >= 0; i--) {
      boolean ends = log.byteAt(i) == '\n' && i < log.size() - 1;
      if (ends && --left == 0) {
        return log.substring(i + 1);
      }
      from = i;
    }
    return lines == 0 ? ByteString.EMPTY : log.substring(from);
  }

  static void send(ByteString log, StreamObserver<Data> answer) {
    for (int from = 0; from < log.size(); from += MOST) {
      ByteString piece = log.substring(from, Math.min(log.size(), from + MOST));
      answer.onNext(Data.newBuilder().setBytes(piece).build());
    }
    answer.onCompleted();
  }

  /** One message for each line, as the kernel log comes. */
  static void sendLines(ByteString log, StreamObserver<Data> answer) {
    int from = 0;
    for (int i = 0; i < log.size(); i++) {
      if (log.byteAt(i) == '\n' || i == log.size() - 1) {
        answer.onNext(Data.newBuilder().setBytes(log.substring(from, i + 1)).build());
        from = i + 1;
      }
    }
    answer.onCompleted();
  }
}
