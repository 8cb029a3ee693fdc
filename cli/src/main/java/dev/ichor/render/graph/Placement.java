package dev.ichor.render.graph;

import java.util.List;

/**
 * Heights of vertices within their columns: as near to their neighbours as the distances allow, so
 * that arrows run level; bends count more than boxes, so that long arrows run straight.
 */
final class Placement {

  private static final int ROUNDS = 60;
  private static final double BOTH_BENDS = 8;
  private static final double ONE_BEND = 2;

  private final Layers graph;
  private final int[] heights;
  private final int gap;
  private final double[] middle;

  private Placement(Layers graph, int[] heights, int gap) {
    this.graph = graph;
    this.heights = heights;
    this.gap = gap;
    this.middle = new double[graph.vertices()];
  }

  /**
   * The middle of each vertex, from 0 downwards for the upper edge of the highest one.
   *
   * @param heights of the vertices
   * @param gap least distance between two in a column
   */
  static double[] of(Layers graph, int[] heights, int gap) {
    return new Placement(graph, heights, gap).place();
  }

  private double[] place() {
    graph.layers().forEach(this::pack);
    int count = graph.layers().size();
    for (int round = 0; round < ROUNDS; round++) {
      boolean last = round >= ROUNDS / 2;
      for (int step = 0; step < count; step++) {
        int at = round % 2 == 0 ? step : count - 1 - step;
        settle(graph.layers().get(at), last || round % 2 == 0, last || round % 2 == 1);
      }
    }
    double top = Double.MAX_VALUE;
    for (int v = 0; v < middle.length; v++) {
      top = Math.min(top, middle[v] - heights[v] / 2.0);
    }
    for (int v = 0; v < middle.length; v++) {
      middle[v] -= top;
    }
    return middle;
  }

  private void pack(List<Integer> layer) {
    double below = 0;
    for (int vertex : layer) {
      middle[vertex] = below + heights[vertex] / 2.0;
      below += heights[vertex] + gap;
    }
  }

  private void settle(List<Integer> layer, boolean byLeft, boolean byRight) {
    double[] wanted = new double[layer.size()];
    double[] weights = new double[layer.size()];
    double[] offsets = new double[layer.size()];
    for (int i = 0; i < layer.size(); i++) {
      int vertex = layer.get(i);
      double sum = 0;
      double weight = 0;
      for (List<Integer> side :
          List.of(
              byLeft ? graph.leftOf(vertex) : List.<Integer>of(),
              byRight ? graph.rightOf(vertex) : List.<Integer>of())) {
        for (int other : side) {
          double pull = pull(vertex, other);
          sum += pull * middle[other];
          weight += pull;
        }
      }
      offsets[i] = i == 0 ? 0 : offsets[i - 1] + distance(layer.get(i - 1), vertex);
      wanted[i] = (weight == 0 ? middle[vertex] : sum / weight) - offsets[i];
      weights[i] = weight == 0 ? 0.01 : weight;
    }
    double[] rising = Monotone.fit(wanted, weights);
    for (int i = 0; i < layer.size(); i++) {
      middle[layer.get(i)] = rising[i] + offsets[i];
    }
  }

  private double pull(int vertex, int other) {
    int bends = (graph.isBend(vertex) ? 1 : 0) + (graph.isBend(other) ? 1 : 0);
    return bends == 2 ? BOTH_BENDS : bends == 1 ? ONE_BEND : 1;
  }

  private double distance(int upper, int lower) {
    boolean bends = graph.isBend(upper) && graph.isBend(lower);
    return (heights[upper] + heights[lower]) / 2.0 + (bends ? gap / 2.0 : gap);
  }
}
