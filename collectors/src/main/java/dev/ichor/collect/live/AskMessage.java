package dev.ichor.collect.live;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.util.JsonFormat;
import dev.ichor.collect.reading.Answer;
import io.grpc.MethodDescriptor;
import io.grpc.stub.ClientCalls;
import java.util.List;

/**
 * Asks for one message; the document is the message as protobuf-JSON.
 *
 * @param method what is called
 * @param request what is sent
 */
record AskMessage<Q extends Message, A extends Message>(MethodDescriptor<Q, A> method, Q request)
    implements Ask {

  @Override
  public Answer ask(Line line) throws InvalidProtocolBufferException {
    return new Answer.Whole(json(fetch(line)));
  }

  /** The message itself. */
  A fetch(Line line) {
    return ClientCalls.blockingUnaryCall(line.channel(), method, line.options(), request);
  }

  /** A message as a document. */
  static ByteString json(Message message) throws InvalidProtocolBufferException {
    return ByteString.copyFromUtf8(
        JsonFormat.printer().preservingProtoFieldNames().print(message) + "\n");
  }

  @Override
  public List<String> methods() {
    return List.of(method.getFullMethodName());
  }
}
