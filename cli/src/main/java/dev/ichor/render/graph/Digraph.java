package dev.ichor.render.graph;

import java.util.ArrayList;
import java.util.List;

/**
 * A directed graph without circles to be drawn from left to right.
 *
 * @param boxes its vertices; where nothing else decides, the first stands on top
 * @param edges its arrows, between indices of boxes
 */
public record Digraph(List<Box> boxes, List<Edge> edges) {

  /**
   * Checks that every arrow joins two boxes and that no arrows form a circle.
   *
   * @throws IllegalArgumentException when one does
   */
  public Digraph {
    boxes = List.copyOf(boxes);
    edges = List.copyOf(edges);
    for (Edge edge : edges) {
      if (Math.max(edge.from(), edge.to()) >= boxes.size()) {
        throw new IllegalArgumentException("no box has the number of " + edge);
      }
    }
    Ranks.of(boxes.size(), edges);
  }

  /**
   * A vertex, in the unit of the drawing (pixels of a screen).
   *
   * @param width of the box
   * @param height of the box
   */
  public record Box(int width, int height) {}

  /**
   * An arrow.
   *
   * @param from index of the box where it starts
   * @param to index of the box that it points to
   */
  public record Edge(int from, int to) {}

  /** The indices of the boxes on the far side of each box's arrows. */
  static List<List<Integer>> targets(int boxes, List<Edge> edges) {
    List<List<Integer>> targets = new ArrayList<>();
    for (int i = 0; i < boxes; i++) {
      targets.add(new ArrayList<>());
    }
    edges.forEach(edge -> targets.get(edge.from()).add(edge.to()));
    return targets;
  }

  /**
   * The graph without arrows that others imply: an arrow from a to c goes where a reaches c over
   * other boxes too. What reaches what stays the same.
   */
  public Digraph reduced() {
    Reach reach = Reach.of(boxes.size(), edges);
    List<List<Integer>> targets = targets(boxes.size(), edges);
    List<Edge> kept = new ArrayList<>();
    for (Edge edge : edges.stream().distinct().toList()) {
      boolean implied =
          targets.get(edge.from()).stream()
              .anyMatch(next -> next != edge.to() && reach.from(next, edge.to()));
      if (!implied) {
        kept.add(edge);
      }
    }
    return new Digraph(boxes, kept);
  }
}
