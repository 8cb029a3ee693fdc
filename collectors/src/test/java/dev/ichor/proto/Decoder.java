package dev.ichor.proto;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.TextFormat;
import com.google.protobuf.TypeRegistry;
import com.google.protobuf.util.JsonFormat;
import dev.ichor.proto.machine.Event;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.PrototypeMarshaller;
import java.util.Objects;
import java.util.SortedMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Messages of the Talos API from the wire format, from protobuf's text and from its JSON. */
final class Decoder {

  private static final TypeRegistry EVENTS =
      TypeRegistry.newBuilder().add(Event.getDescriptor().getFile().getMessageTypes()).build();
  private static final TextFormat.Parser TEXT =
      TextFormat.Parser.newBuilder().setTypeRegistry(EVENTS).setAllowUnknownFields(true).build();
  private static final JsonFormat.Parser JSON =
      JsonFormat.parser()
          .usingTypeRegistry(
              JsonFormat.TypeRegistry.newBuilder()
                  .add(Event.getDescriptor().getFile().getMessageTypes())
                  .build())
          .ignoringUnknownFields();

  /** It warns of every field that Ichor leaves out; held here so that it stays silent. */
  private static final Logger SILENT = Logger.getLogger(TextFormat.class.getName());

  static {
    SILENT.setLevel(Level.OFF);
  }

  private final SortedMap<String, MethodDescriptor<?, ?>> methods = Stubs.methods();

  /** Whether Ichor defines the method. */
  boolean knows(String method) {
    return methods.containsKey(method);
  }

  /** An empty request. */
  Message request(String method) {
    return prototype(Objects.requireNonNull(methods.get(method), method).getRequestMarshaller());
  }

  /** An empty answer. */
  Message answer(String method) {
    return prototype(Objects.requireNonNull(methods.get(method), method).getResponseMarshaller());
  }

  private static Message prototype(MethodDescriptor.Marshaller<?> marshaller) {
    return (Message) ((PrototypeMarshaller<?>) marshaller).getMessagePrototype();
  }

  /** From the wire format. */
  static Message wire(Message prototype, byte[] bytes) throws InvalidProtocolBufferException {
    return prototype.getParserForType().parseFrom(bytes);
  }

  /** From protobuf's text. */
  static Message text(Message prototype, String text) throws TextFormat.ParseException {
    Message.Builder message = prototype.newBuilderForType();
    TEXT.merge(text, message);
    return message.build();
  }

  /** From protobuf's JSON. */
  static Message json(Message prototype, String json) throws InvalidProtocolBufferException {
    Message.Builder message = prototype.newBuilderForType();
    JSON.merge(json, message);
    return message.build();
  }
}
