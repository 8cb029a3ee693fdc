package dev.ichor.collect.text;

import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** A document made of lines of a text, in the form that its observer reads. */
final class Fragment {

  private final ArtefactId artefact;
  private final NodeName node;
  private final StringBuilder text = new StringBuilder();
  private final List<Integer> numbers = new ArrayList<>();
  private final SortedSet<NodeName> machines = new TreeSet<>();
  private boolean complete = true;

  /**
   * An empty one.
   *
   * @param artefact the kind of document
   * @param node the machine as the text spells it; {@link NodeName#CLUSTER} for the cluster's
   */
  Fragment(ArtefactId artefact, NodeName node) {
    this.artefact = artefact;
    this.node = node;
  }

  /** Adds a line of the document, which was made of the given line of the text. */
  Fragment add(String line, int number) {
    text.append(line).append('\n');
    numbers.add(number);
    return this;
  }

  /** Says that the text shows less than the document holds. */
  Fragment excerpt() {
    complete = false;
    return this;
  }

  /** Says that the document speaks of a machine. */
  void names(NodeName machine) {
    machines.add(machine);
  }

  /** The machines that the document speaks of, besides the one it is of. */
  SortedSet<NodeName> machines() {
    return machines;
  }

  ArtefactId artefact() {
    return artefact;
  }

  NodeName node() {
    return node;
  }

  String text() {
    return text.toString();
  }

  boolean complete() {
    return complete;
  }

  /** The line of the text that a line of the document was made of. */
  int lineOf(int line) {
    return numbers.isEmpty() ? 0 : numbers.get(Math.max(0, Math.min(line, numbers.size()) - 1));
  }
}
