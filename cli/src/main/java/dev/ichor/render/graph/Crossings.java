package dev.ichor.render.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Reorders columns so that few arrows cross: sweeps that put each vertex at the barycentre of its
 * neighbours, then swaps of vertices that stand next to each other; the best order seen wins.
 */
final class Crossings {

  private static final int SWEEPS = 24;
  private static final int SWAPS = 12;

  private final Layers graph;
  private final int[] position;

  private Crossings(Layers graph) {
    this.graph = graph;
    this.position = new int[graph.vertices()];
  }

  static void reduce(Layers graph) {
    new Crossings(graph).reduce();
  }

  private void reduce() {
    graph.layers().forEach(this::number);
    List<List<Integer>> best = copy();
    long fewest = count();
    for (int sweep = 0; sweep < SWEEPS && fewest > 0; sweep++) {
      sweep(sweep % 2 == 0);
      swap();
      long now = count();
      if (now < fewest) {
        fewest = now;
        best = copy();
      }
    }
    for (int i = 0; i < best.size(); i++) {
      graph.layers().set(i, best.get(i));
    }
  }

  private void number(List<Integer> layer) {
    for (int i = 0; i < layer.size(); i++) {
      position[layer.get(i)] = i;
    }
  }

  private List<List<Integer>> copy() {
    List<List<Integer>> copy = new ArrayList<>();
    graph.layers().forEach(layer -> copy.add(new ArrayList<>(layer)));
    return copy;
  }

  private void sweep(boolean rightwards) {
    int count = graph.layers().size();
    for (int step = 1; step < count; step++) {
      List<Integer> layer = graph.layers().get(rightwards ? step : count - 1 - step);
      IntFunction<List<Integer>> neighbours = rightwards ? graph::leftOf : graph::rightOf;
      double[] wanted = new double[position.length];
      for (int vertex : layer) {
        wanted[vertex] =
            neighbours.apply(vertex).stream()
                .mapToInt(other -> position[other])
                .average()
                .orElse(position[vertex]);
      }
      layer.sort(Comparator.comparingDouble(vertex -> wanted[vertex]));
      number(layer);
    }
  }

  private void swap() {
    boolean better = true;
    for (int round = 0; round < SWAPS && better; round++) {
      better = false;
      for (List<Integer> layer : graph.layers()) {
        for (int i = 1; i < layer.size(); i++) {
          better |= swap(layer, i);
        }
      }
    }
  }

  private boolean swap(List<Integer> layer, int at) {
    int upper = layer.get(at - 1);
    int lower = layer.get(at);
    long kept =
        between(graph.leftOf(upper), graph.leftOf(lower))
            + between(graph.rightOf(upper), graph.rightOf(lower));
    long swapped =
        between(graph.leftOf(lower), graph.leftOf(upper))
            + between(graph.rightOf(lower), graph.rightOf(upper));
    if (swapped >= kept) {
      return false;
    }
    layer.set(at - 1, lower);
    layer.set(at, upper);
    position[lower] = at - 1;
    position[upper] = at;
    return true;
  }

  /** Crossings of the arrows of a vertex with those of the one below it. */
  private long between(List<Integer> ofUpper, List<Integer> ofLower) {
    long crossings = 0;
    for (int one : ofUpper) {
      for (int other : ofLower) {
        crossings += position[one] > position[other] ? 1 : 0;
      }
    }
    return crossings;
  }

  private long count() {
    long crossings = 0;
    for (List<Integer> layer : graph.layers()) {
      List<Integer> ends = new ArrayList<>();
      for (int vertex : layer) {
        graph.rightOf(vertex).stream().map(other -> position[other]).sorted().forEach(ends::add);
      }
      crossings += Inversions.of(ends.stream().mapToInt(Integer::intValue).toArray());
    }
    return crossings;
  }
}
