package dev.ichor.verify;

import dev.ichor.fact.Cidr;
import dev.ichor.fact.Fact;
import dev.ichor.fact.IpAddress;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.Version;
import dev.ichor.yaml.Nearest;
import dev.ichor.yaml.Yaml;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Takes the records of facts apart and puts them together. */
final class Components {

  private Components() {}

  /** The components of a fact by name, in order. */
  static Map<String, Object> of(Fact fact) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (RecordComponent component : fact.getClass().getRecordComponents()) {
      try {
        values.put(component.getName(), component.getAccessor().invoke(fact));
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("cannot read " + component + " of " + fact, e);
      }
    }
    return values;
  }

  static List<String> names(Class<? extends Fact> type) {
    return Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toList();
  }

  /** A record with the given values; every component must be there. */
  static <F extends Fact> F make(Class<F> type, Map<String, Object> values) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    Object[] arguments =
        Arrays.stream(components).map(component -> values.get(component.getName())).toArray();
    try {
      return type.getDeclaredConstructor(types).newInstance(arguments);
    } catch (InvocationTargetException e) {
      throw new IllegalArgumentException(
          type.getSimpleName() + " refuses " + values + ": " + e.getCause(), e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot make a " + type.getName(), e);
    }
  }

  /** What a text means for a component; a fault when it means nothing. */
  static Object value(Class<?> type, String component, Yaml written) {
    String text = written.text();
    if (type == String.class) {
      return text;
    }
    if (type == NodeName.class) {
      return new NodeName(text);
    }
    if (type.isEnum()) {
      return constant(type, component, written);
    }
    return parsed(type, text)
        .orElseThrow(
            () ->
                written.fault("'" + text + "' is no " + words(type) + ", as " + component + " is"));
  }

  private static Optional<?> parsed(Class<?> type, String text) {
    if (type == int.class) {
      return number(text, Integer::valueOf);
    }
    if (type == long.class) {
      return number(text, Long::valueOf);
    }
    if (type == boolean.class) {
      return text.equals("true") || text.equals("false")
          ? Optional.of(text.equals("true"))
          : Optional.empty();
    }
    if (type == IpAddress.class) {
      return IpAddress.parse(text);
    }
    if (type == Cidr.class) {
      return Cidr.parse(text);
    }
    if (type == Version.class) {
      return Version.parse(text);
    }
    throw new IllegalStateException("facts have no components of type " + type.getName());
  }

  private static <N extends Number> Optional<N> number(String text, Function<String, N> parser) {
    return text.matches("-?[0-9]{1,9}") ? Optional.of(parser.apply(text)) : Optional.empty();
  }

  private static Object constant(Class<?> type, String component, Yaml written) {
    List<String> known =
        Arrays.stream(type.getEnumConstants()).map(value -> ((Enum<?>) value).name()).toList();
    int at = known.indexOf(written.text());
    if (at < 0) {
      throw written.fault(
          "'"
              + written.text()
              + "' is none of the values of "
              + component
              + " "
              + known
              + Nearest.hint(written.text(), known));
    }
    return type.getEnumConstants()[at];
  }

  private static String words(Class<?> type) {
    if (type == int.class || type == long.class) {
      return "whole number";
    }
    if (type == boolean.class) {
      return "true or false";
    }
    return type == IpAddress.class ? "IP address" : type == Cidr.class ? "CIDR range" : "version";
  }
}
