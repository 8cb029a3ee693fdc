package dev.ichor.render.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Columns of vertices. An arrow that jumps over columns is cut into pieces with a bend in each
 * column between, so that every piece joins neighbouring columns. Bends are vertices, too, after
 * the boxes.
 */
final class Layers {

  private final int boxes;
  private final int[] layerOf;
  private final List<List<Integer>> layers = new ArrayList<>();
  private final List<List<Integer>> chains = new ArrayList<>();
  private final List<List<Integer>> left = new ArrayList<>();
  private final List<List<Integer>> right = new ArrayList<>();

  /** Puts each box into the column of its rank and cuts long arrows. */
  Layers(Digraph graph) {
    this.boxes = graph.boxes().size();
    List<Integer> ranks = new ArrayList<>();
    for (int rank : Ranks.of(boxes, graph.edges())) {
      ranks.add(rank);
      left.add(new ArrayList<>());
      right.add(new ArrayList<>());
    }
    for (Digraph.Edge edge : graph.edges()) {
      chains.add(chain(edge, ranks));
    }
    this.layerOf = ranks.stream().mapToInt(Integer::intValue).toArray();
    int count = ranks.stream().max(Comparator.naturalOrder()).orElse(-1) + 1;
    for (int layer = 0; layer < count; layer++) {
      layers.add(new ArrayList<>());
    }
    depthFirst();
  }

  private List<Integer> chain(Digraph.Edge edge, List<Integer> ranks) {
    List<Integer> chain = new ArrayList<>(List.of(edge.from()));
    for (int rank = ranks.get(edge.from()) + 1; rank < ranks.get(edge.to()); rank++) {
      chain.add(ranks.size());
      ranks.add(rank);
      left.add(new ArrayList<>());
      right.add(new ArrayList<>());
    }
    chain.add(edge.to());
    for (int i = 1; i < chain.size(); i++) {
      right.get(chain.get(i - 1)).add(chain.get(i));
      left.get(chain.get(i)).add(chain.get(i - 1));
    }
    return chain;
  }

  /** A first order in which what hangs together stands together. */
  private void depthFirst() {
    boolean[] seen = new boolean[layerOf.length];
    for (int v = 0; v < boxes; v++) {
      if (left.get(v).isEmpty()) {
        visit(v, seen);
      }
    }
  }

  private void visit(int vertex, boolean[] seen) {
    if (seen[vertex]) {
      return;
    }
    seen[vertex] = true;
    layers.get(layerOf[vertex]).add(vertex);
    right.get(vertex).forEach(next -> visit(next, seen));
  }

  /** The vertices of each column from top to bottom; callers may reorder them. */
  List<List<Integer>> layers() {
    return layers;
  }

  /** For each arrow its vertices from box to box. */
  List<List<Integer>> chains() {
    return chains;
  }

  /** Neighbours in the column before. */
  List<Integer> leftOf(int vertex) {
    return left.get(vertex);
  }

  /** Neighbours in the column after. */
  List<Integer> rightOf(int vertex) {
    return right.get(vertex);
  }

  boolean isBend(int vertex) {
    return vertex >= boxes;
  }

  int layerOf(int vertex) {
    return layerOf[vertex];
  }

  int vertices() {
    return layerOf.length;
  }
}
