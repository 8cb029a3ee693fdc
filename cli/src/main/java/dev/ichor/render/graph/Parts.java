package dev.ichor.render.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The parts of a graph that hang together, each with the indices of its boxes. */
final class Parts {

  private Parts() {}

  static List<List<Integer>> of(Digraph graph) {
    int[] head = new int[graph.boxes().size()];
    for (int i = 0; i < head.length; i++) {
      head[i] = i;
    }
    for (Digraph.Edge edge : graph.edges()) {
      int one = head(head, edge.from());
      int other = head(head, edge.to());
      head[Math.max(one, other)] = Math.min(one, other);
    }
    Map<Integer, List<Integer>> parts = new TreeMap<>();
    for (int i = 0; i < head.length; i++) {
      parts.computeIfAbsent(head(head, i), key -> new ArrayList<>()).add(i);
    }
    return List.copyOf(parts.values());
  }

  private static int head(int[] head, int of) {
    int at = of;
    while (head[at] != at) {
      head[at] = head[head[at]];
      at = head[at];
    }
    return at;
  }
}
