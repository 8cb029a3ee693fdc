package dev.ichor.collect;

import dev.ichor.fact.Fact;
import dev.ichor.fact.NodeName;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/** Gives the node names in a fact their final form and blanks secrets in its texts. */
final class FactRewriter {

  private record Shape(List<RecordComponent> components, Constructor<?> constructor) {}

  private static final ClassValue<Shape> SHAPES =
      new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
          RecordComponent[] components = type.getRecordComponents();
          Class<?>[] types =
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
          try {
            return new Shape(List.of(components), type.getDeclaredConstructor(types));
          } catch (NoSuchMethodException e) {
            throw new IllegalStateException(type + " has no canonical constructor", e);
          }
        }
      };

  private FactRewriter() {}

  /** The same fact about machines by their final names. */
  static <F extends Fact> F rewrite(F fact, UnaryOperator<NodeName> naming) {
    Shape shape = SHAPES.get(fact.getClass());
    Object[] values = new Object[shape.components().size()];
    boolean changed = false;
    try {
      for (int i = 0; i < values.length; i++) {
        Object value = shape.components().get(i).getAccessor().invoke(fact);
        values[i] = rewrite(value, naming);
        changed |= values[i] != value;
      }
      return changed ? same(fact, shape.constructor().newInstance(values)) : fact;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(fact + " cannot be rewritten", e);
    }
  }

  private static Object rewrite(Object value, UnaryOperator<NodeName> naming) {
    if (value instanceof NodeName spelling) {
      return naming.apply(spelling);
    }
    return value instanceof String text ? SecretBlanker.blankUnmistakable(text) : value;
  }

  @SuppressWarnings("unchecked") // the constructor is that of the fact's own class
  private static <F extends Fact> F same(F fact, Object built) {
    return (F) fact.getClass().cast(built);
  }
}
