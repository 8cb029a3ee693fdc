package dev.ichor.render.html;

import dev.ichor.observation.Header;
import dev.ichor.render.Run;
import dev.ichor.report.Report;
import dev.ichor.report.Report.Proof;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** What made this report: the rules, the program, the selection; and which rules fired. */
final class About {

  private final View view;
  private final Run run;

  About(View view, Run run) {
    this.view = view;
    this.run = run;
  }

  void write(Html html) {
    Report report = view.report();
    Header header = report.header();
    Part.ABOUT.open(html);
    html.open("dl", "class", "rows").line();
    row(html, "Ichor", run.version());
    row(html, "Rules", run.rulesDigest());
    row(html, "Cluster", header.clusterId() == null ? "" : header.clusterId());
    row(html, "Endpoint", header.endpoint() == null ? "" : header.endpoint());
    row(html, "Only", String.join(", ", run.only()));
    row(html, "Skipped", String.join(", ", run.skip()));
    Run.Timing timing = run.timing();
    if (timing != null) {
      row(html, "Run", timing.id() + ", started " + timing.startedAt());
    }
    row(html, "Not applicable", String.join(", ", report.verdict().notApplicable()));
    html.closeLine();
    fired(html);
    html.leaf(
            "p",
            "This page holds the whole report: ichor explain and ichor diagnose read it.",
            "class",
            "faint")
        .line();
    html.closeLine();
  }

  private static void row(Html html, String name, String value) {
    if (!value.isBlank()) {
      html.leaf("dt", name).leaf("dd", value).line();
    }
  }

  private void fired(Html html) {
    Map<String, Proof> rules = new TreeMap<>();
    Map<String, Integer> times = new HashMap<>();
    for (Proof proof : view.report().proofs().values()) {
      rules.put(proof.rule(), proof);
      times.merge(proof.rule(), 1, Integer::sum);
    }
    if (rules.isEmpty()) {
      return;
    }
    html.open("details").leaf("summary", "Rules that fired (" + rules.size() + ")");
    html.open("ul", "class", "plain").line();
    for (Proof rule : rules.values()) {
      html.open("li").text(rule.rule()).text(" ").leaf("code", rule.at());
      html.text(" ×" + times.get(rule.rule())).closeLine();
    }
    html.close().closeLine();
  }
}
