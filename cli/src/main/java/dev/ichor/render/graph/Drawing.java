package dev.ichor.render.graph;

import java.util.List;

/**
 * A graph with places, in whole units from its upper left corner.
 *
 * @param width of the whole
 * @param height of the whole
 * @param corners the upper left corner of each box, in the order of the graph
 * @param routes the way of each arrow, in the order of the graph
 */
public record Drawing(int width, int height, List<Point> corners, List<Route> routes) {

  /** Defensive copies keep the record immutable. */
  public Drawing {
    corners = List.copyOf(corners);
    routes = List.copyOf(routes);
  }

  /**
   * A place.
   *
   * @param x to the right
   * @param y downwards
   */
  public record Point(int x, int y) {}

  /**
   * The way of an arrow, from the right side of a box to the left side of another.
   *
   * @param points an even number: from the first to the second it swings, from the second to the
   *     third it runs level through a column, and so on
   */
  public record Route(List<Point> points) {

    /** A defensive copy keeps the record immutable. */
    public Route {
      points = List.copyOf(points);
    }
  }
}
