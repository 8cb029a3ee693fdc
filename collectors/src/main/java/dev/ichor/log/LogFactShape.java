package dev.ichor.log;

import dev.ichor.fact.LogFact;
import dev.ichor.fact.NodeName;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How a record of log facts is built: its own components stand between {@code node} and the
 * envelope ({@code firstAge}, {@code lastAge}, {@code count}, {@code current}), which belongs to
 * all.
 */
final class LogFactShape {

  private static final String NODE = "node";
  private static final Set<String> ENVELOPE = Set.of("firstAge", "lastAge", "count", "current");

  private static final ClassValue<LogFactShape> SHAPES =
      new ClassValue<>() {
        @Override
        protected LogFactShape computeValue(Class<?> type) {
          return new LogFactShape(type.asSubclass(LogFact.class));
        }
      };

  private final Class<? extends LogFact> type;
  private final List<RecordComponent> components;
  private final Constructor<? extends LogFact> constructor;

  private LogFactShape(Class<? extends LogFact> type) {
    this.type = type;
    this.components = List.of(type.getRecordComponents());
    try {
      this.constructor =
          type.getDeclaredConstructor(
              components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new));
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(type + " has no canonical constructor", e);
    }
  }

  /** The shape of a record type. */
  static LogFactShape of(Class<? extends LogFact> type) {
    return SHAPES.get(type);
  }

  /** The type's own components in order: name to type. */
  Map<String, Class<?>> own() {
    Map<String, Class<?>> own = new LinkedHashMap<>();
    for (RecordComponent component : components) {
      if (!component.getName().equals(NODE) && !ENVELOPE.contains(component.getName())) {
        own.put(component.getName(), component.getType());
      }
    }
    return own;
  }

  /** A fact with the given own components and an empty envelope. */
  LogFact build(NodeName node, Map<String, ?> own) {
    List<Object> values = new ArrayList<>();
    for (RecordComponent component : components) {
      String name = component.getName();
      if (name.equals(NODE)) {
        values.add(node);
      } else if (ENVELOPE.contains(name)) {
        values.add(component.getType() == boolean.class ? (Object) false : (Object) 0);
      } else {
        values.add(own.get(name));
      }
    }
    return construct(values);
  }

  /** The same statement with another envelope. */
  LogFact aged(LogFact said, Envelope envelope) {
    List<Object> values = new ArrayList<>();
    for (RecordComponent component : components) {
      values.add(
          switch (component.getName()) {
            case "firstAge" -> envelope.firstAge();
            case "lastAge" -> envelope.lastAge();
            case "count" -> envelope.count();
            case "current" -> envelope.current();
            default -> read(component, said);
          });
    }
    return construct(values);
  }

  private LogFact construct(List<Object> values) {
    try {
      return constructor.newInstance(values.toArray());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type + " cannot be built from " + values, e);
    }
  }

  private static Object read(RecordComponent component, LogFact fact) {
    try {
      return component.getAccessor().invoke(fact);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(component + " cannot be read", e);
    }
  }
}
