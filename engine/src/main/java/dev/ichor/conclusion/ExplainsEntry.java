package dev.ichor.conclusion;

import dev.ichor.fact.Fact;

/**
 * A line of a page's {@code explains} list, inserted as a fact so that one generic rule per scope
 * derives the edges.
 *
 * @param cause id of the problem whose page it is
 * @param effect id of the problem it explains
 * @param scope when the edge holds
 */
public record ExplainsEntry(String cause, String effect, Scope scope) implements Fact {

  /** When an edge of a page holds. */
  public enum Scope {
    /** On the same node when both problems have one, otherwise in the cluster. */
    SAME_NODE,
    /** Only if the cause holds on every control plane; the effect may be on any node. */
    EVERY_CONTROL_PLANE,
    /** A rule beside the page decides; the generic rules ignore the entry. */
    OWN_RULE
  }
}
