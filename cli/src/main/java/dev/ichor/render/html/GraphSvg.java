package dev.ichor.render.html;

import dev.ichor.render.graph.Drawing;
import dev.ichor.render.graph.Drawing.Point;
import dev.ichor.report.Report.Conclusion;
import java.util.List;

/** The drawing of the graph as SVG; its boxes are links to the problems. */
final class GraphSvg {

  private static final int MARGIN = 6;
  private static final int HEAD = 7;

  private final View view;
  private final CausalPicture picture;
  private final List<BoxLabel> labels;
  private final Drawing drawing;

  GraphSvg(View view, CausalPicture picture, List<BoxLabel> labels, Drawing drawing) {
    this.view = view;
    this.picture = picture;
    this.labels = labels;
    this.drawing = drawing;
  }

  /**
   * Writes it.
   *
   * @param certain for each route whether it stands for a certain cause
   */
  void write(Html html, List<Boolean> certain) {
    int width = drawing.width() + 2 * MARGIN;
    int height = drawing.height() + 2 * MARGIN;
    String box = -MARGIN + " " + -MARGIN + " " + width + " " + height;
    html.open(
            "svg",
            "class",
            "graph",
            "width",
            px(width),
            "height",
            px(height),
            "viewBox",
            box,
            "role",
            "group",
            "aria-label",
            "Causes and effects")
        .line();
    for (int i = 0; i < drawing.routes().size(); i++) {
      arrow(html, drawing.routes().get(i), certain.get(i));
    }
    for (int i = 0; i < labels.size(); i++) {
      box(html, picture.boxes().get(i), labels.get(i), drawing.corners().get(i));
    }
    html.closeLine();
  }

  private static String px(int number) {
    return Integer.toString(number);
  }

  private static void arrow(Html html, Drawing.Route route, boolean certain) {
    List<Point> points = route.points();
    StringBuilder way = new StringBuilder();
    way.append("M").append(at(points.get(0)));
    for (int i = 1; i < points.size(); i++) {
      Point from = points.get(i - 1);
      boolean last = i == points.size() - 1;
      Point to = last ? new Point(points.get(i).x() - HEAD, points.get(i).y()) : points.get(i);
      if (i % 2 == 1) {
        int half = (from.x() + to.x()) / 2;
        way.append(" C").append(half).append(' ').append(from.y());
        way.append(' ').append(half).append(' ').append(to.y()).append(' ').append(at(to));
      } else {
        way.append(" L").append(at(to));
      }
    }
    html.single("path", "class", certain ? "arrow" : "arrow possible", "d", way.toString());
    Point tip = points.get(points.size() - 1);
    String head = "M" + at(tip) + " l" + -HEAD + " -4 v8 z";
    html.single("path", "class", "tip", "d", head).line();
  }

  private static String at(Point point) {
    return point.x() + " " + point.y();
  }

  private void box(Html html, List<Conclusion> alike, BoxLabel label, Point corner) {
    Conclusion first = alike.get(0);
    String role = first.role().lower();
    html.open("a", "href", "#" + view.anchor(first));
    html.open("g", "class", "node " + View.word(first.impact()) + " " + role);
    html.leaf("title", first.title() + " (" + role + ", " + View.word(first.impact()) + ")");
    html.single(
        "rect",
        "class",
        "frame",
        "x",
        px(corner.x()),
        "y",
        px(corner.y()),
        "width",
        px(BoxLabel.WIDTH),
        "height",
        px(label.height()),
        "rx",
        "6");
    html.single(
        "rect",
        "class",
        "stripe",
        "x",
        px(corner.x()),
        "y",
        px(corner.y()),
        "width",
        "5",
        "height",
        px(label.height()),
        "rx",
        "2");
    int x = corner.x() + BoxLabel.PADDING + 5;
    int y = corner.y() + BoxLabel.PADDING + 12;
    for (String line : label.lines()) {
      html.leaf("text", line, "x", px(x), "y", px(y));
      y += BoxLabel.LINE;
    }
    html.leaf("text", label.small(), "class", "small", "x", px(x), "y", px(y));
    html.close().closeLine();
  }
}
