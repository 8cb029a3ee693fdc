package dev.ichor.render.html;

import dev.ichor.observation.Header;
import dev.ichor.render.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Which cluster, seen how and when; and the way to each part of the page. */
final class Masthead {

  private final View view;
  private final Run run;

  Masthead(View view, Run run) {
    this.view = view;
    this.run = run;
  }

  void write(Html html) {
    Header header = view.report().header();
    html.open("header", "class", "masthead").line();
    html.open("p", "class", "cluster")
        .leaf("span", "Ichor", "class", "brand")
        .text(" ")
        .leaf("strong", header.clusterName() == null ? "unnamed cluster" : header.clusterName())
        .closeLine();
    html.leaf("p", String.join(" · ", versions(header)), "class", "facts").line();
    html.leaf("p", seen(header), "class", "facts").line();
    nav(html);
    html.closeLine();
  }

  private static List<String> versions(Header header) {
    List<String> words = new ArrayList<>();
    if (!header.talosVersions().isEmpty()) {
      words.add("Talos " + String.join(", ", header.talosVersions()));
    }
    if (header.kubernetesVersion() != null) {
      words.add("Kubernetes " + header.kubernetesVersion());
    }
    words.add(View.counted(header.controlPlanes(), "control plane"));
    words.add(View.counted(header.workers(), "worker"));
    return words;
  }

  /** Under {@code --reproducible} nothing of the run itself is told, as in the JSON. */
  private String seen(Header header) {
    List<String> words = new ArrayList<>();
    Run.Timing timing = run.timing();
    if (timing != null) {
      words.add(header.mode().equals("live") ? "live" : "from a " + header.mode());
    }
    if (!run.inputs().isEmpty()) {
      words.add(String.join(", ", run.inputs()));
    }
    words.add(header.dated() ? "as of " + View.moment(header.asOf()) : "undated");
    if (timing != null) {
      words.add(String.format(Locale.ROOT, "took %.1f s", timing.durationMs() / 1000.0));
    }
    return String.join(" · ", words);
  }

  private static void nav(Html html) {
    html.open("nav", "aria-label", "Parts of this report").open("ul").line();
    for (Part part : Part.values()) {
      html.open("li").leaf("a", part.title(), "href", "#" + part.anchor()).closeLine();
    }
    html.close().closeLine();
  }
}
