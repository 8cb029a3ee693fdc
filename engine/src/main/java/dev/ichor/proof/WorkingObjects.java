package dev.ichor.proof;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Facts and conclusions as a left-hand side looks them up: by type, and by the value of a property
 * that an {@code ==} compares. The hash tables are built when first asked for. Not for use by
 * several threads.
 */
public final class WorkingObjects {

  private static final int WORTH_HASHING = 12;
  private static final Object NULL = new Object();

  private final List<Object> objects;
  private final Map<Class<?>, List<Object>> byType = new HashMap<>();
  private final Map<List<Equality>, Map<List<Object>, List<Object>>> byValues = new HashMap<>();

  /** The objects keep the order given. */
  public WorkingObjects(Collection<?> objects) {
    this.objects = List.copyOf(objects);
  }

  List<Object> of(Class<?> type) {
    return byType.computeIfAbsent(type, this::instances);
  }

  private List<Object> instances(Class<?> type) {
    return objects.stream().filter(type::isInstance).toList();
  }

  /**
   * Objects of a type whose properties may equal values that are known; the caller still tests
   * each.
   */
  List<Object> of(Class<?> type, List<Equality> equalities, Frame known) {
    List<Object> all = of(type);
    if (all.size() < WORTH_HASHING) {
      return all;
    }
    List<Object> wanted = new ArrayList<>(equalities.size());
    for (Equality equality : equalities) {
      wanted.add(key(equality.known().apply(known)));
    }
    return byValues
        .computeIfAbsent(equalities, columns -> hashed(all, columns))
        .getOrDefault(wanted, List.of());
  }

  private static Map<List<Object>, List<Object>> hashed(
      List<Object> all, List<Equality> equalities) {
    Map<List<Object>, List<Object>> hashed = new HashMap<>();
    for (Object object : all) {
      List<Object> values = new ArrayList<>(equalities.size());
      for (Equality equality : equalities) {
        values.add(key(equality.property().apply(object)));
      }
      hashed.computeIfAbsent(values, key -> new ArrayList<>()).add(object);
    }
    return hashed;
  }

  /** Rules compare numbers by value, whatever their types. */
  private static Object key(@Nullable Object value) {
    if (value instanceof Number number) {
      return number.doubleValue();
    }
    return value == null ? NULL : value;
  }
}
