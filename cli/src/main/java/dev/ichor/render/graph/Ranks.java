package dev.ichor.render.graph;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** Numbers vertices from left to right: each stands one step right of the last one before it. */
final class Ranks {

  private Ranks() {}

  /**
   * The longest way from a vertex without arrows into it; such vertices have number 0.
   *
   * @throws IllegalArgumentException when arrows form a circle
   */
  static int[] of(int vertices, List<Digraph.Edge> edges) {
    int[] open = new int[vertices];
    edges.forEach(edge -> open[edge.to()]++);
    List<List<Integer>> targets = Digraph.targets(vertices, edges);
    Deque<Integer> ready = new ArrayDeque<>();
    for (int v = 0; v < vertices; v++) {
      if (open[v] == 0) {
        ready.add(v);
      }
    }
    int[] ranks = new int[vertices];
    while (!ready.isEmpty()) {
      int v = ready.remove();
      for (int target : targets.get(v)) {
        ranks[target] = Math.max(ranks[target], ranks[v] + 1);
        if (--open[target] == 0) {
          ready.add(target);
        }
      }
    }
    if (Arrays.stream(open).anyMatch(left -> left > 0)) {
      throw new IllegalArgumentException("the arrows form a circle");
    }
    return ranks;
  }
}
