package dev.ichor.collect.live;

import com.google.protobuf.ByteString;
import dev.ichor.collect.reading.Answer;
import dev.ichor.proto.common.Data;
import dev.ichor.proto.machine.DmesgRequest;
import dev.ichor.proto.machine.MachineServiceGrpc;
import io.grpc.stub.ClientCalls;
import java.util.Iterator;
import java.util.List;

/** Asks for the kernel log, which comes message by message. */
record AskKernelLog() implements Ask {

  private static final ByteString LINE_FEED = ByteString.copyFromUtf8("\n");

  @Override
  public Answer ask(Line line) {
    Iterator<Data> messages =
        ClientCalls.blockingServerStreamingCall(
            line.channel(),
            MachineServiceGrpc.getDmesgMethod(),
            line.options(),
            DmesgRequest.getDefaultInstance());
    LogTail tail = new LogTail(line.log());
    while (messages.hasNext()) {
      ByteString message = messages.next().getBytes();
      tail.add(message);
      if (!message.isEmpty() && message.byteAt(message.size() - 1) != '\n') {
        tail.add(LINE_FEED);
      }
    }
    return tail.answer();
  }

  @Override
  public List<String> methods() {
    return List.of(MachineServiceGrpc.getDmesgMethod().getFullMethodName());
  }
}
