package dev.ichor.render.graph;

import dev.ichor.render.graph.Digraph.Box;
import dev.ichor.render.graph.Drawing.Point;
import dev.ichor.render.graph.Drawing.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The drawing of a graph that hangs together. */
final class Part {

  private static final int LEAST_GAP = 48;
  private static final int WIDEST_GAP = 120;
  private static final int PER_ARROW = 4;
  private static final int BEND = 6;

  private final Digraph graph;
  private final Layers layers;
  private final int[] lefts;
  private final int[] rights;
  private final double[] middle;
  private final Ports ports;

  Part(Digraph graph, int gap) {
    this.graph = graph;
    this.layers = new Layers(graph);
    Crossings.reduce(layers);
    this.middle =
        Placement.of(
            layers, IntStream.range(0, layers.vertices()).map(this::heightOf).toArray(), gap);
    this.ports = new Ports(layers, middle);
    int columns = layers.layers().size();
    this.lefts = new int[columns];
    this.rights = new int[columns];
    int x = 0;
    for (int column = 0; column < columns; column++) {
      lefts[column] = x;
      rights[column] = x + widest(column);
      x = rights[column] + gapAfter(column);
    }
  }

  private int heightOf(int vertex) {
    return layers.isBend(vertex) ? BEND : graph.boxes().get(vertex).height();
  }

  private int widest(int column) {
    return layers.layers().get(column).stream()
        .filter(vertex -> !layers.isBend(vertex))
        .mapToInt(vertex -> graph.boxes().get(vertex).width())
        .max()
        .orElse(0);
  }

  /** The more arrows cross from column to column, the wider the way, so that none runs steep. */
  private int gapAfter(int column) {
    int arrows =
        layers.layers().get(column).stream()
            .mapToInt(vertex -> layers.rightOf(vertex).size())
            .sum();
    return Math.min(WIDEST_GAP, LEAST_GAP + PER_ARROW * arrows);
  }

  int width() {
    return rights.length == 0 ? 0 : rights[rights.length - 1];
  }

  int height() {
    return IntStream.range(0, layers.vertices())
        .map(vertex -> (int) Math.ceil(middle[vertex] + heightOf(vertex) / 2.0))
        .max()
        .orElse(0);
  }

  Point corner(int box) {
    Box size = graph.boxes().get(box);
    int y = (int) Math.round(middle[box] - size.height() / 2.0);
    return new Point(lefts[layers.layerOf(box)], y);
  }

  List<Route> routes() {
    List<Route> routes = new ArrayList<>();
    for (int arrow = 0; arrow < layers.chains().size(); arrow++) {
      routes.add(route(arrow, layers.chains().get(arrow)));
    }
    return routes;
  }

  private Route route(int arrow, List<Integer> chain) {
    List<Point> points = new ArrayList<>();
    int from = chain.get(0);
    int start = lefts[layers.layerOf(from)] + graph.boxes().get(from).width();
    points.add(new Point(start, rounded(middle[from] + ports.out(arrow, heightOf(from)))));
    for (int bend : chain.subList(1, chain.size() - 1)) {
      int column = layers.layerOf(bend);
      points.add(new Point(lefts[column], rounded(middle[bend])));
      points.add(new Point(rights[column], rounded(middle[bend])));
    }
    int to = chain.get(chain.size() - 1);
    int end = rounded(middle[to] + ports.in(arrow, heightOf(to)));
    points.add(new Point(lefts[layers.layerOf(to)], end));
    return new Route(points);
  }

  private static int rounded(double value) {
    return (int) Math.round(value);
  }
}
