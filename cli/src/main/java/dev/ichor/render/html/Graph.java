package dev.ichor.render.html;

import dev.ichor.render.graph.Digraph;
import dev.ichor.render.graph.Drawing;
import dev.ichor.render.graph.LayeredLayout;
import dev.ichor.report.Report.Conclusion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Root causes on the left, what they explain to the right of them, as a picture. */
final class Graph {

  private final View view;

  Graph(View view) {
    this.view = view;
  }

  void write(Html html) {
    Part.GRAPH.open(html);
    CausalPicture picture = CausalPicture.of(view);
    if (picture.boxes().isEmpty()) {
      html.leaf("p", "No problem explains another.").line();
    } else {
      picture(html, picture);
    }
    html.closeLine();
  }

  private void picture(Html html, CausalPicture picture) {
    Map<Digraph.Edge, Boolean> certain = new HashMap<>();
    for (CausalPicture.Arrow arrow : picture.arrows()) {
      certain.put(new Digraph.Edge(arrow.cause(), arrow.effect()), arrow.certain());
    }
    List<BoxLabel> labels = new ArrayList<>();
    List<Digraph.Box> sizes = new ArrayList<>();
    for (List<Conclusion> box : picture.boxes()) {
      BoxLabel label = BoxLabel.of(box);
      labels.add(label);
      sizes.add(new Digraph.Box(BoxLabel.WIDTH, label.height()));
    }
    List<Digraph.Edge> edges = new ArrayList<>();
    picture.arrows().forEach(arrow -> edges.add(new Digraph.Edge(arrow.cause(), arrow.effect())));
    Digraph graph = new Digraph(sizes, edges).reduced();
    Drawing drawing = LayeredLayout.of(graph);
    html.open("p", "class", "faint")
        .text("From causes on the left to effects on the right")
        .text(edges.size() > graph.edges().size() ? ", without arrows that others imply" : "")
        .text(certain.containsValue(false) ? "; dashed: possible" : "")
        .text(".");
    if (picture.alone() > 0) {
      html.text(" Standing alone: " + View.counted(picture.alone(), "problem") + ".");
    }
    html.closeLine();
    html.open(
        "div",
        "class",
        "scroll window",
        "tabindex",
        "0",
        "role",
        "region",
        "aria-label",
        "Causal graph");
    new GraphSvg(view, picture, labels, drawing)
        .write(html, graph.edges().stream().map(certain::get).toList());
    html.closeLine();
  }
}
