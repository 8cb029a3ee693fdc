package dev.ichor.proof;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Values of a rule's variables while its left-hand side is walked; each variable has a slot. */
final class Frame {

  private static final Object UNBOUND = new Object();
  private static final Object NULL = new Object();

  private final Object[] values;

  Frame(int size) {
    values = new Object[size];
    Arrays.fill(values, UNBOUND);
  }

  private Frame(Object[] values) {
    this.values = values;
  }

  boolean bound(int slot) {
    return values[slot] != UNBOUND;
  }

  boolean bound(List<Integer> slots) {
    for (int i = 0; i < slots.size(); i++) {
      if (!bound(slots.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** The value of a variable; null also when it has none. */
  @Nullable Object get(int slot) {
    return values[slot] == NULL || values[slot] == UNBOUND ? null : values[slot];
  }

  void set(int slot, @Nullable Object value) {
    values[slot] = value == null ? NULL : value;
  }

  /** Gives a variable its value; false when it already has another one. */
  boolean unify(int slot, @Nullable Object value) {
    if (bound(slot)) {
      return Objects.equals(get(slot), value);
    }
    set(slot, value);
    return true;
  }

  /** The values of some slots, for a lambda that takes them in this order. */
  @SuppressWarnings("NullAway") // the engine's lambdas take nulls, their declarations do not say so
  Object[] arguments(List<Integer> slots) {
    Object[] arguments = new Object[slots.size()];
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] = get(slots.get(i));
    }
    return arguments;
  }

  /** The same without values of some variables, except those that were given from outside. */
  Frame without(Collection<Integer> slots, Frame given) {
    Frame rest = copy();
    for (int slot : slots) {
      rest.values[slot] = given.values[slot];
    }
    return rest;
  }

  Frame copy() {
    return new Frame(values.clone());
  }

  void restore(Frame saved) {
    System.arraycopy(saved.values, 0, values, 0, values.length);
  }
}
