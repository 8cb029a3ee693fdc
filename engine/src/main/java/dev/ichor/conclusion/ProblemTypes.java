package dev.ichor.conclusion;

import dev.ichor.fact.NodeName;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The table from a declared class to what it is, filled when a knowledge base is loaded. Drools'
 * declared classes cannot carry this themselves: DRL has no constants and no methods.
 */
public final class ProblemTypes {

  private static final Map<Class<?>, Bound> BOUND = new ConcurrentHashMap<>();

  private ProblemTypes() {}

  /** Binds a declared class to its entry; binding the same class again replaces the entry. */
  public static void bind(Class<? extends Problem> declared, ProblemType type) {
    BOUND.put(declared, new Bound(type, getters(declared, type.keys())));
  }

  /** The entry of a class; fails when no knowledge base brought it. */
  static Bound of(Class<?> declared) {
    Bound bound = BOUND.get(declared);
    if (bound == null) {
      throw new IllegalStateException(
          declared.getName() + " is in no table of problem types: was it compiled by RuleGen?");
    }
    return bound;
  }

  /** What values a key field of a problem has. */
  public static Class<?> fieldType(ProblemType type, String field) {
    for (Map.Entry<Class<?>, Bound> bound : BOUND.entrySet()) {
      if (bound.getValue().type().equals(type)) {
        try {
          return bound.getKey().getMethod(getterName(field)).getReturnType();
        } catch (NoSuchMethodException e) {
          throw new IllegalArgumentException(type.id() + " has no key field " + field, e);
        }
      }
    }
    throw new IllegalStateException("no knowledge base brought " + type.id());
  }

  private static String getterName(String field) {
    return "get" + Character.toUpperCase(field.charAt(0)) + field.substring(1);
  }

  /** The entry of a problem's class. */
  public static ProblemType typeOf(Problem problem) {
    return of(problem.getClass()).type();
  }

  private static Map<String, MethodHandle> getters(Class<?> declared, List<String> keys) {
    Map<String, MethodHandle> getters = new LinkedHashMap<>();
    for (String key : keys) {
      getters.put(key, getter(declared, key));
    }
    return Collections.unmodifiableMap(getters);
  }

  private static MethodHandle getter(Class<?> declared, String key) {
    String name = getterName(key);
    try {
      return MethodHandles.publicLookup()
          .unreflect(declared.getMethod(name))
          .asType(MethodType.methodType(Object.class, Problem.class));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(declared.getName() + " has no getter for its key " + key, e);
    }
  }

  /**
   * A class with its entry and getters.
   *
   * @param type the entry
   * @param getters key field to getter, in order of declaration
   */
  record Bound(ProblemType type, Map<String, MethodHandle> getters) {

    Subject subject(Problem problem) {
      String field = type.subjectField();
      String name = field.isEmpty() ? "cluster" : text(value(problem, field));
      return new Subject(type.subjectKind(), name);
    }

    /** A member of etcd is named by its machine, so its subject is its node. */
    @Nullable NodeName node(Problem problem) {
      String key = type.subjectKind() == SubjectKind.MEMBER ? type.subjectField() : "node";
      if (!getters.containsKey(key)) {
        return null;
      }
      return value(problem, key) instanceof NodeName node ? node : null;
    }

    Map<String, Object> fields(Problem problem) {
      Map<String, Object> fields = new LinkedHashMap<>();
      for (String key : getters.keySet()) {
        fields.put(key, value(problem, key));
      }
      return Collections.unmodifiableMap(fields);
    }

    String key(Problem problem) {
      StringBuilder key = new StringBuilder(type.id()).append(':').append(subject(problem).text());
      for (String field : getters.keySet()) {
        if (!field.equals(type.subjectField())) {
          key.append(',').append(field).append('=').append(text(value(problem, field)));
        }
      }
      return key.toString();
    }

    private static String text(Object value) {
      return Objects.toString(value);
    }

    private Object value(Problem problem, String field) {
      try {
        return Objects.requireNonNullElse(
            (Object) Objects.requireNonNull(getters.get(field)).invokeExact(problem), "");
      } catch (RuntimeException | Error e) {
        throw e;
      } catch (Throwable e) {
        throw new IllegalStateException("cannot read " + field + " of " + type.className(), e);
      }
    }
  }
}
