package dev.ichor.cli;

import dev.ichor.report.Report;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A report in which every text that comes from outside says something else. */
public final class Mangled {

  /** Words of Ichor's own: no machine and no log can change them. */
  private static final Set<String> OWN =
      Set.of("id", "state", "status", "risk", "mode", "artefact", "because", "rule", "at");

  private final UnaryOperator<String> change;

  private Mangled(UnaryOperator<String> change) {
    this.change = change;
  }

  /** The report with the change applied to all keys, names, words, places and values. */
  public static Report report(Report report, UnaryOperator<String> change) {
    return (Report) new Mangled(change).record(report);
  }

  private Record record(Record whole) {
    RecordComponent[] components = whole.getClass().getRecordComponents();
    Object[] values = new Object[components.length];
    try {
      for (int i = 0; i < components.length; i++) {
        values[i] = value(components[i].getName(), components[i].getAccessor().invoke(whole));
      }
      Class<?>[] types =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      return whole.getClass().getConstructor(types).newInstance(values);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private @Nullable Object value(String name, @Nullable Object value) {
    if (value instanceof String text) {
      return OWN.contains(name) || text.isEmpty() ? text : change.apply(text);
    }
    if (value instanceof List<?> list) {
      List<@Nullable Object> changed = new ArrayList<>();
      list.forEach(one -> changed.add(isId(one) ? one : value(name, one)));
      return changed;
    }
    if (value instanceof Map<?, ?> map) {
      Map<Object, @Nullable Object> changed = new LinkedHashMap<>();
      map.forEach((key, one) -> changed.put(key, value("value", one)));
      return changed;
    }
    return value instanceof Record record ? record(record) : value;
  }

  /** Such as {@code f1}, {@code p2}, {@code s3}. */
  private static boolean isId(@Nullable Object value) {
    return value instanceof String text && text.matches("[fps][0-9]+");
  }
}
