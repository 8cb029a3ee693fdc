package dev.ichor.conclusion;

import dev.ichor.fact.NodeName;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something is wrong with a subject. Each problem of the catalogue is a DRL {@code declare X
 * extends Problem} beside its rule; what the accessors answer comes from the {@link ProblemTypes}
 * table that the rule compiler writes. The accessors are record-style and final because a declared
 * type may have a field {@code node} of its own.
 */
public class Problem {

  /** Declared types compare their key fields on top of this: what is left is the type. */
  @Override
  @SuppressWarnings("EqualsGetClass") // two declared types without key fields must differ
  public boolean equals(@Nullable Object other) {
    return other != null && getClass() == other.getClass();
  }

  @Override
  public int hashCode() {
    return getClass().getName().hashCode();
  }

  /** The problem's id, e.g. {@code etcd.peer-port-blocked}. */
  public final String id() {
    return ProblemTypes.of(getClass()).type().id();
  }

  /** The thing blamed. */
  public final Subject subject() {
    return ProblemTypes.of(getClass()).subject(this);
  }

  /**
   * The machine concerned; null for problems of the cluster, a client, an endpoint or a manifest.
   */
  public final @Nullable NodeName node() {
    return ProblemTypes.of(getClass()).node(this);
  }

  /** The values of the key fields in order of declaration. */
  public final Map<String, Object> fields() {
    return ProblemTypes.of(getClass()).fields(this);
  }

  /** The conclusion's key, {@code id:kind/name[,field=value…]}, unique within a diagnosis. */
  public final String key() {
    return ProblemTypes.of(getClass()).key(this);
  }
}
