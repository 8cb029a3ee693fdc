package dev.ichor.replay;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.WireFormat;
import dev.ichor.proto.common.Metadata;
import io.grpc.Status;
import java.io.IOException;
import java.util.Locale;

/**
 * Says of a message which machine it comes from. Every answer of Talos has room for that in its
 * first field, whatever else it holds: each message of a stream, and each part of a single answer,
 * which is itself its first field.
 */
final class MessageHead {

  private static final int FIRST = 1;

  private MessageHead() {}

  /** A message of a stream. */
  static ByteString ofStream(String machine, ByteString message) throws IOException {
    return field(Metadata.newBuilder().setHostname(machine).build().toByteString()).concat(message);
  }

  /** A single answer; each of its parts is told to be of the machine. */
  static ByteString ofAnswer(String machine, ByteString answer) throws IOException {
    CodedInputStream in = answer.newCodedInput();
    ByteString whole = ByteString.EMPTY;
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      if (WireFormat.getTagFieldNumber(tag) == FIRST) {
        whole = whole.concat(field(ofStream(machine, in.readBytes())));
      } else {
        in.skipField(tag);
      }
    }
    return whole;
  }

  /** A machine that gave no answer, among others that did. */
  static ByteString failure(String machine, Status status, boolean stream) throws IOException {
    String description = status.getDescription() == null ? "" : status.getDescription();
    ByteString head =
        Metadata.newBuilder()
            .setHostname(machine)
            .setError("rpc error: code = " + name(status) + " desc = " + description)
            .setStatus(
                dev.ichor.proto.common.Status.newBuilder()
                    .setCode(status.getCode().value())
                    .setMessage(description))
            .build()
            .toByteString();
    return stream ? field(head) : field(field(head));
  }

  /** Codes as Go prints them, e.g. {@code PermissionDenied}. */
  private static String name(Status status) {
    StringBuilder name = new StringBuilder();
    for (String word : status.getCode().name().split("_", -1)) {
      name.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
    }
    return name.toString();
  }

  private static ByteString field(ByteString content) throws IOException {
    ByteString.Output bytes = ByteString.newOutput();
    CodedOutputStream out = CodedOutputStream.newInstance(bytes);
    out.writeBytes(FIRST, content);
    out.flush();
    return bytes.toByteString();
  }
}
