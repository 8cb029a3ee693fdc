package dev.ichor.render.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ichor.render.graph.Digraph.Box;
import dev.ichor.render.graph.Digraph.Edge;
import dev.ichor.render.graph.Drawing.Point;
import dev.ichor.render.graph.Drawing.Route;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LayeredLayoutTest {

  private static final Box BOX = new Box(100, 40);

  private static Digraph graph(int boxes, Edge... edges) {
    return new Digraph(Collections.nCopies(boxes, BOX), List.of(edges));
  }

  private static Edge edge(int from, int to) {
    return new Edge(from, to);
  }

  /** Boxes of many sizes, arrows always to a later box. */
  private static Digraph random(int boxes, int arrows, long seed) {
    Random random = new Random(seed);
    List<Box> sizes = new ArrayList<>();
    for (int i = 0; i < boxes; i++) {
      sizes.add(new Box(80 + random.nextInt(80), 30 + random.nextInt(40)));
    }
    List<Edge> edges = new ArrayList<>();
    while (edges.size() < arrows) {
      int one = random.nextInt(boxes);
      int other = random.nextInt(boxes);
      if (one != other) {
        edges.add(new Edge(Math.min(one, other), Math.max(one, other)));
      }
    }
    return new Digraph(sizes, edges).reduced();
  }

  static Stream<Digraph> graphs() {
    return Stream.concat(
        Stream.of(
            graph(1),
            graph(3, edge(0, 1), edge(1, 2)),
            graph(4, edge(0, 1), edge(0, 2), edge(1, 3), edge(2, 3)),
            graph(6, edge(0, 1), edge(1, 2), edge(2, 3), edge(0, 4), edge(4, 3))),
        IntStream.range(0, 12).mapToObj(seed -> random(30 + 20 * seed, 40 + 30 * seed, seed)));
  }

  @ParameterizedTest
  @MethodSource("graphs")
  void noBoxesOverlapAndAllLieWithinTheDrawing(Digraph graph) {
    Drawing drawing = LayeredLayout.of(graph);
    List<Point> corners = drawing.corners();
    for (int i = 0; i < corners.size(); i++) {
      Point corner = corners.get(i);
      Box box = graph.boxes().get(i);
      assertThat(corner.x()).isBetween(0, drawing.width() - box.width());
      assertThat(corner.y()).isBetween(0, drawing.height() - box.height());
      for (int j = 0; j < i; j++) {
        assertThat(apart(corner, box, corners.get(j), graph.boxes().get(j)))
            .as("boxes %s and %s", i, j)
            .isTrue();
      }
    }
  }

  private static boolean apart(Point one, Box size, Point other, Box otherSize) {
    return one.x() + size.width() <= other.x()
        || other.x() + otherSize.width() <= one.x()
        || one.y() + size.height() <= other.y()
        || other.y() + otherSize.height() <= one.y();
  }

  @ParameterizedTest
  @MethodSource("graphs")
  void arrowsLeaveTheirCausesAtTheRightAndReachTheirEffectsAtTheLeft(Digraph graph) {
    Drawing drawing = LayeredLayout.of(graph);
    for (int i = 0; i < graph.edges().size(); i++) {
      Edge edge = graph.edges().get(i);
      List<Point> points = drawing.routes().get(i).points();
      Point cause = drawing.corners().get(edge.from());
      Point effect = drawing.corners().get(edge.to());
      Box from = graph.boxes().get(edge.from());
      assertThat(points.get(0).x()).isEqualTo(cause.x() + from.width());
      assertThat(points.get(0).y()).isBetween(cause.y(), cause.y() + from.height());
      Point end = points.get(points.size() - 1);
      assertThat(end.x()).isEqualTo(effect.x());
      assertThat(end.y()).isBetween(effect.y(), effect.y() + graph.boxes().get(edge.to()).height());
      assertThat(points.size() % 2).isZero();
    }
  }

  @ParameterizedTest
  @MethodSource("graphs")
  void noArrowRunsThroughABox(Digraph graph) {
    Drawing drawing = LayeredLayout.of(graph);
    for (Route route : drawing.routes()) {
      for (int i = 2; i < route.points().size(); i += 2) {
        Point from = route.points().get(i - 1);
        Point to = route.points().get(i);
        assertThat(to.y()).isEqualTo(from.y());
        for (int box = 0; box < graph.boxes().size(); box++) {
          Point corner = drawing.corners().get(box);
          Box size = graph.boxes().get(box);
          boolean within = from.y() > corner.y() && from.y() < corner.y() + size.height();
          boolean beside = corner.x() + size.width() <= from.x() || corner.x() >= to.x();
          assertThat(!within || beside).as("%s through box %s", route, box).isTrue();
        }
      }
    }
  }

  @Test
  void theSameGraphGivesTheSameDrawing() {
    assertThat(LayeredLayout.of(random(200, 300, 7)))
        .isEqualTo(LayeredLayout.of(random(200, 300, 7)));
  }

  @Test
  void whatCanBeDrawnWithoutCrossingsIs() {
    // two fans whose effects stand in the other order
    Digraph fans =
        graph(
            8, edge(0, 6), edge(0, 7), edge(1, 4), edge(1, 5), edge(2, 0), edge(2, 1), edge(3, 1));
    Drawing drawing = LayeredLayout.of(fans);
    int upper = drawing.corners().get(0).y();
    int lower = drawing.corners().get(1).y();
    assertThat(List.of(6, 7))
        .allSatisfy(
            effect ->
                assertThat(drawing.corners().get(effect).y() < drawing.corners().get(4).y())
                    .isEqualTo(upper < lower));
  }

  @Test
  void aChainRunsLevel() {
    Drawing drawing = LayeredLayout.of(graph(4, edge(0, 1), edge(1, 2), edge(2, 3)));
    assertThat(drawing.corners()).extracting(Point::y).containsOnly(0);
  }

  @Test
  void partsThatDoNotHangTogetherStandOneBelowTheOther() {
    Drawing drawing = LayeredLayout.of(graph(4, edge(0, 2), edge(1, 3)));
    assertThat(drawing.corners().get(2).y()).isEqualTo(drawing.corners().get(0).y());
    assertThat(drawing.corners().get(1).y()).isGreaterThan(drawing.corners().get(0).y() + 40);
  }

  @Test
  void arrowsThatOthersImplyAreLeftOut() {
    Digraph graph = graph(4, edge(0, 1), edge(1, 2), edge(0, 2), edge(0, 3), edge(2, 3));
    assertThat(graph.reduced().edges()).containsExactly(edge(0, 1), edge(1, 2), edge(2, 3));
  }

  @Test
  void circlesAndArrowsToNowhereAreRefused() {
    assertThatThrownBy(() -> graph(2, edge(0, 1), edge(1, 0))).hasMessageContaining("circle");
    assertThatThrownBy(() -> graph(2, edge(0, 2))).hasMessageContaining("no box");
  }
}
