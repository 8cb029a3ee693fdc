package dev.ichor.render.html;

import dev.ichor.report.Report.Conclusion;
import dev.ichor.report.Report.NextCheck;
import java.util.List;
import java.util.Objects;

/** What could be behind a symptom: possible, not examined with the look that tells, ruled out. */
final class CandidateList {

  private static final int SHOWN = 8;

  private final View view;

  CandidateList(View view) {
    this.view = view;
  }

  void write(Html html, Conclusion symptom, List<Conclusion> candidates) {
    List<Conclusion> open =
        candidates.stream().filter(c -> !"ruled-out".equals(c.state())).toList();
    List<Conclusion> ruledOut =
        candidates.stream().filter(c -> "ruled-out".equals(c.state())).toList();
    int shown = Math.min(SHOWN, open.size());
    list(html, symptom, open.subList(0, shown));
    more(html, symptom, open.subList(shown, open.size()), "more that could be");
    more(html, symptom, ruledOut, "ruled out");
  }

  private void more(Html html, Conclusion symptom, List<Conclusion> candidates, String words) {
    if (!candidates.isEmpty()) {
      html.open("details").leaf("summary", candidates.size() + " " + words);
      list(html, symptom, candidates);
      html.close();
    }
  }

  private void list(Html html, Conclusion symptom, List<Conclusion> candidates) {
    if (candidates.isEmpty()) {
      return;
    }
    html.open("ul", "class", "plain");
    for (Conclusion candidate : candidates) {
      html.open("li", "id", view.anchor(candidate)).leaf("strong", candidate.title()).text(" ");
      html.leaf("code", candidate.id()).text(" " + state(candidate, symptom));
      for (NextCheck check : candidate.nextChecks()) {
        Commands.write(html, check.command());
      }
      html.close();
    }
    html.close();
  }

  private static String state(Conclusion candidate, Conclusion symptom) {
    String where =
        candidate.node() == null || Objects.equals(candidate.node(), symptom.node())
            ? ""
            : " on " + candidate.node();
    String by = candidate.ruledOutBy().isBlank() ? "" : ": " + candidate.ruledOutBy();
    String state = Objects.requireNonNullElse(candidate.state(), "possible").replace('-', ' ');
    return state + where + by;
  }
}
