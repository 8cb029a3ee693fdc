package dev.ichor.proof;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Both sides of an {@code ==} between a property of the pattern's object and a value known before.
 *
 * @param property reads the property from the object
 * @param known reads the other side from the frame
 * @param slot variable of the other side; -1 for a literal
 * @param plain whether the other side is the bare variable, so that the equality can also bind it
 */
record Equality(
    Function<Object, @Nullable Object> property,
    Function<Frame, @Nullable Object> known,
    int slot,
    boolean plain) {

  /** Each is one place of a rule, whatever it computes: tables are kept by it. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
