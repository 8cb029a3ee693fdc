package dev.ichor.render.html;

import dev.ichor.catalogue.Page;
import dev.ichor.observation.Header;
import dev.ichor.render.Run;
import dev.ichor.report.Report;
import dev.ichor.report.Report.Proof;
import dev.ichor.report.Role;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

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
    row(
        html,
        "Severities",
        run.severities().entrySet().stream()
            .map(one -> one.getKey() + "=" + one.getValue())
            .collect(Collectors.joining(", ")));
    Run.Timing timing = run.timing();
    if (timing != null) {
      row(html, "Run", timing.id() + ", started " + timing.startedAt());
    }
    html.closeLine();
    fired(html);
    ids(html, "Problems ruled out", ruledOut());
    ids(html, "Problems not applicable", report.verdict().notApplicable());
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

  /** A report that was made with other rules than this program's does not tell which they were. */
  private List<String> ruledOut() {
    Report report = view.report();
    Set<String> others = new HashSet<>(report.verdict().notApplicable());
    report.notExamined().forEach(undecided -> others.add(undecided.id()));
    report.conclusions().stream()
        .filter(conclusion -> conclusion.role() != Role.CANDIDATE)
        .forEach(conclusion -> others.add(conclusion.id()));
    List<String> ids =
        view.pages().stream().map(Page::id).filter(id -> !others.contains(id)).sorted().toList();
    return Objects.equals(report.verdict().problems().get("ruledOut"), ids.size())
        ? ids
        : List.of();
  }

  private static void ids(Html html, String title, List<String> ids) {
    if (!ids.isEmpty()) {
      html.open("details").leaf("summary", title + " (" + ids.size() + ")");
      html.leaf("p", String.join(", ", ids), "class", "ids").closeLine();
    }
  }
}
