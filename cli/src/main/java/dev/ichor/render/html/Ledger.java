package dev.ichor.render.html;

import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.render.Unseen;
import dev.ichor.report.Report.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which documents were read of which machine, and why others were not. */
final class Ledger {

  private final Map<String, Map<String, List<Source>>> byArtefact = new LinkedHashMap<>();
  private final Map<String, Integer> statuses = new TreeMap<>();
  private final Unseen unseen;
  private final Set<String> machines = new TreeSet<>();

  Ledger(View view) {
    this.unseen = new Unseen(view.report(), false);
    for (Source source : view.report().sources().values()) {
      byArtefact
          .computeIfAbsent(source.artefact(), key -> new HashMap<>())
          .computeIfAbsent(source.node(), key -> new ArrayList<>())
          .add(source);
      statuses.merge(source.status(), 1, Integer::sum);
      machines.add(source.node());
    }
    machines.remove(View.CLUSTER);
  }

  void write(Html html) {
    Part.LEDGER.open(html);
    if (byArtefact.isEmpty()) {
      html.leaf("p", "The report names no document.").line().closeLine();
      return;
    }
    List<String> words = new ArrayList<>();
    statuses.forEach((status, count) -> words.add(count + " " + status.replace('-', ' ')));
    html.leaf("p", "Documents: " + String.join(", ", words) + ".").line();
    for (String sentence : List.of(unseen.sentence(), unseen.deferred())) {
      html.leaf("p", sentence).line();
    }
    html.open("details").leaf("summary", "Every document by machine").line();
    table(html);
    html.leaf(
            "p",
            "✓: read whole; –: not in the input; later: costly, and nothing asked for it; n/a: this"
                + " Talos does not have it. Words in full are in the report that this page embeds.",
            "class",
            "faint")
        .close();
    html.closeLine();
  }

  private void table(Html html) {
    List<List<String>> groups = MachineGroups.of(machines, this::said);
    html.open(
        "div",
        "class",
        "scroll",
        "tabindex",
        "0",
        "role",
        "region",
        "aria-label",
        "Evidence ledger");
    html.open("table", "class", "ledger").line().open("thead").open("tr");
    html.leaf("th", "Document", "scope", "col").leaf("th", "cluster", "scope", "col");
    for (List<String> group : groups) {
      html.open("th", "scope", "col");
      MachineGroups.name(html, group);
      html.close();
    }
    html.close().closeLine().open("tbody").line();
    for (Map.Entry<String, Map<String, List<Source>>> row : byArtefact.entrySet()) {
      html.open("tr").open("th", "scope", "row");
      html.text(title(row.getKey())).text(" ").leaf("code", row.getKey()).close();
      cell(html, row.getValue().getOrDefault(View.CLUSTER, List.of()));
      for (List<String> group : groups) {
        cell(html, row.getValue().getOrDefault(group.get(0), List.of()));
      }
      html.closeLine();
    }
    html.close().close().closeLine();
  }

  private static String title(String artefact) {
    return ArtefactId.parse(artefact).map(ArtefactId::title).orElse("");
  }

  private Object said(String machine) {
    Map<String, Object> said = new HashMap<>();
    byArtefact.forEach(
        (artefact, row) ->
            said.put(
                artefact,
                row.getOrDefault(machine, List.of()).stream().map(Source::status).toList()));
    return said;
  }

  private static void cell(Html html, List<Source> sources) {
    if (sources.isEmpty()) {
      html.leaf("td", "");
      return;
    }
    Source first = sources.get(0);
    String count = sources.size() > 1 ? " ×" + sources.size() : "";
    html.leaf(
        "td",
        Words.brief(first.status()) + count,
        "class",
        "status " + (first.status().equals("complete") ? "fine" : "unseen"),
        "title",
        first.status() + (first.remark().isBlank() ? "" : ": " + first.remark()));
  }
}
