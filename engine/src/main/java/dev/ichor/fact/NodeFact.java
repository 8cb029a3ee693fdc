package dev.ichor.fact;

/** A fact about one machine, or one that a machine states. */
public interface NodeFact extends Fact {

  /** The machine the fact is about. */
  NodeName node();
}
