package dev.ichor.render.html;

import dev.ichor.conclusion.Severity;
import dev.ichor.report.Report.Conclusion;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What narrows the lists; hidden unless the script shows it. */
final class Filter {

  private final View view;

  Filter(View view) {
    this.view = view;
  }

  void write(Html html) {
    html.open("form", "id", "filter", "hidden", "", "role", "search", "aria-label", "Filter")
        .line();
    html.open("label")
        .text("Text ")
        .single(
            "input",
            "type",
            "search",
            "id",
            "filter-text",
            "autocomplete",
            "off",
            "spellcheck",
            "false")
        .closeLine();
    html.open("label").text("Impact ").open("select", "id", "filter-impact");
    html.leaf("option", "any", "value", View.word(Severity.INFO));
    for (Severity severity : List.of(Severity.WARNING, Severity.ERROR, Severity.CRITICAL)) {
      String words = severity == Severity.CRITICAL ? "critical" : severity.lower() + " or worse";
      html.leaf("option", words, "value", View.word(severity));
    }
    html.close().closeLine();
    html.open("label").text("Machine ").open("select", "id", "filter-node");
    html.leaf("option", "all", "value", "");
    for (String node : nodes()) {
      html.leaf("option", node, "value", node);
    }
    html.close().closeLine();
    html.leaf("output", "", "id", "filter-shown", "for", "filter-text filter-impact filter-node");
    html.closeLine();
  }

  private Set<String> nodes() {
    Set<String> nodes = new TreeSet<>();
    for (Conclusion conclusion : view.report().conclusions()) {
      nodes.add(View.place(conclusion));
    }
    return nodes;
  }
}
