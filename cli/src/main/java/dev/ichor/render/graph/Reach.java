package dev.ichor.render.graph;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** Which vertices reach which over arrows. */
final class Reach {

  private final BitSet[] reached;

  private Reach(BitSet[] reached) {
    this.reached = reached;
  }

  static Reach of(int vertices, List<Digraph.Edge> edges) {
    int[] ranks = Ranks.of(vertices, edges);
    List<List<Integer>> targets = Digraph.targets(vertices, edges);
    BitSet[] reached = new BitSet[vertices];
    IntStream.range(0, vertices)
        .boxed()
        .sorted((one, other) -> Integer.compare(ranks[other], ranks[one]))
        .forEach(
            v -> {
              BitSet own = new BitSet(vertices);
              for (int target : targets.get(v)) {
                own.set(target);
                own.or(reached[target]);
              }
              reached[v] = own;
            });
    return new Reach(reached);
  }

  /** Whether one vertex reaches another over at least one arrow. */
  boolean from(int vertex, int other) {
    return reached[vertex].get(other);
  }
}
