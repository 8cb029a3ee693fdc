package dev.ichor.render.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * Where arrows leave and reach the sides of boxes: next to each other, in the order of where they
 * go and come from, so that they do not cross at the box.
 */
final class Ports {

  private static final double APART = 9;

  private final List<List<Integer>> chains;
  private final double[] middle;
  private final double[] out;
  private final double[] in;
  private final int[] departures;
  private final int[] arrivals;

  Ports(Layers layers, double[] middle) {
    this.chains = layers.chains();
    this.middle = middle;
    this.departures = new int[layers.vertices()];
    this.arrivals = new int[layers.vertices()];
    for (List<Integer> chain : chains) {
      departures[chain.get(0)]++;
      arrivals[chain.get(chain.size() - 1)]++;
    }
    this.out = spread(chain -> chain.get(0), chain -> chain.get(1));
    this.in = spread(chain -> chain.get(chain.size() - 1), chain -> chain.get(chain.size() - 2));
  }

  /** For each arrow its place among those at the same box, in steps from the middle. */
  private double[] spread(
      ToIntFunction<List<Integer>> box, ToIntFunction<List<Integer>> neighbour) {
    Map<Integer, List<Integer>> arrows = new HashMap<>();
    for (int arrow = 0; arrow < chains.size(); arrow++) {
      arrows
          .computeIfAbsent(box.applyAsInt(chains.get(arrow)), key -> new ArrayList<>())
          .add(arrow);
    }
    double[] places = new double[chains.size()];
    for (List<Integer> here : arrows.values()) {
      here.sort(
          Comparator.comparingDouble(arrow -> middle[neighbour.applyAsInt(chains.get(arrow))]));
      for (int i = 0; i < here.size(); i++) {
        double fraction = here.size() == 1 ? 0 : (double) i / (here.size() - 1) - 0.5;
        places[here.get(i)] = fraction * (here.size() - 1);
      }
    }
    return places;
  }

  /** How far from the middle of its box an arrow leaves. */
  double out(int arrow, int height) {
    return out[arrow] * step(departures[chains.get(arrow).get(0)], height);
  }

  /** How far from the middle of its box an arrow ends. */
  double in(int arrow, int height) {
    List<Integer> chain = chains.get(arrow);
    return in[arrow] * step(arrivals[chain.get(chain.size() - 1)], height);
  }

  private static double step(int arrows, int height) {
    return arrows < 2 ? 0 : Math.min(APART, (height - 12.0) / (arrows - 1));
  }
}
