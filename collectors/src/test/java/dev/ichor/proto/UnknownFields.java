package dev.ichor.proto;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Fields that a message has on the wire and that Ichor's definitions lack. */
final class UnknownFields {

  private UnknownFields() {}

  /** Their places, e.g. {@code machine.MemInfo 6}. */
  static SortedSet<String> in(Collection<? extends Message> messages) {
    SortedSet<String> unknown = new TreeSet<>();
    messages.forEach(each -> add(each, unknown));
    return unknown;
  }

  private static void add(Message message, SortedSet<String> unknown) {
    for (int number : message.getUnknownFields().asMap().keySet()) {
      unknown.add(message.getDescriptorForType().getFullName() + " " + number);
    }
    for (FieldDescriptor field : message.getAllFields().keySet()) {
      if (field.getJavaType() == FieldDescriptor.JavaType.MESSAGE) {
        values(message, field).forEach(each -> add(each, unknown));
      }
    }
  }

  private static List<Message> values(Message message, FieldDescriptor field) {
    List<Message> values = new ArrayList<>();
    if (field.isRepeated()) {
      ((List<?>) message.getField(field)).forEach(each -> values.add((Message) each));
    } else {
      values.add((Message) message.getField(field));
    }
    return values;
  }
}
