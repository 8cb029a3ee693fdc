package dev.ichor.render.graph;

import dev.ichor.render.graph.Digraph.Box;
import dev.ichor.render.graph.Digraph.Edge;
import dev.ichor.render.graph.Drawing.Point;
import dev.ichor.render.graph.Drawing.Route;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Draws a graph in columns, arrows to the right, after Sugiyama: ranks, bends for long arrows, few
 * crossings, level arrows. Parts that do not hang together are drawn one below the other. The same
 * graph gives the same drawing.
 */
public final class LayeredLayout {

  private static final int GAP = 14;
  private static final int BETWEEN_PARTS = 28;

  private final Digraph graph;
  private final Point[] corners;
  private final Route[] routes;
  private int width;
  private int below;

  private LayeredLayout(Digraph graph) {
    this.graph = graph;
    this.corners = new Point[graph.boxes().size()];
    this.routes = new Route[graph.edges().size()];
  }

  /** Places the boxes and arrows of a graph. */
  public static Drawing of(Digraph graph) {
    LayeredLayout layout = new LayeredLayout(graph);
    for (List<Integer> part : Parts.of(graph)) {
      layout.add(part);
    }
    return new Drawing(
        layout.width,
        Math.max(0, layout.below - BETWEEN_PARTS),
        Arrays.asList(layout.corners),
        Arrays.asList(layout.routes));
  }

  private void add(List<Integer> boxes) {
    List<Box> own = new ArrayList<>();
    List<Edge> edges = new ArrayList<>();
    List<Integer> numbers = new ArrayList<>();
    int[] index = new int[graph.boxes().size()];
    Arrays.fill(index, -1);
    for (int box : boxes) {
      index[box] = own.size();
      own.add(graph.boxes().get(box));
    }
    for (int i = 0; i < graph.edges().size(); i++) {
      Edge edge = graph.edges().get(i);
      if (index[edge.from()] >= 0) {
        edges.add(new Edge(index[edge.from()], index[edge.to()]));
        numbers.add(i);
      }
    }
    Part part = new Part(new Digraph(own, edges), GAP);
    for (int box : boxes) {
      Point corner = part.corner(index[box]);
      corners[box] = new Point(corner.x(), corner.y() + below);
    }
    List<Route> ways = part.routes();
    for (int i = 0; i < ways.size(); i++) {
      routes[numbers.get(i)] = moved(ways.get(i));
    }
    width = Math.max(width, part.width());
    below += part.height() + BETWEEN_PARTS;
  }

  private Route moved(Route route) {
    List<Point> points = new ArrayList<>();
    route.points().forEach(point -> points.add(new Point(point.x(), point.y() + below)));
    return new Route(Collections.unmodifiableList(points));
  }
}
