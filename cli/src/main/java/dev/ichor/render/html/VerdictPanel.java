package dev.ichor.render.html;

import dev.ichor.conclusion.Severity;
import dev.ichor.render.FactWords;
import dev.ichor.render.Run;
import dev.ichor.render.Unseen;
import dev.ichor.report.Report;
import dev.ichor.report.Report.Conclusion;
import dev.ichor.report.Report.FactLine;
import dev.ichor.report.Report.NextCheck;
import dev.ichor.report.Report.Remedy;
import dev.ichor.report.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The first screen: what is wrong, why, and what to do next. */
final class VerdictPanel {

  private static final int OTHERS = 6;
  private static final int EFFECTS = 3;

  private final View view;
  private final Run run;

  VerdictPanel(View view, Run run) {
    this.view = view;
    this.run = run;
  }

  void write(Html html) {
    Report report = view.report();
    Severity worst = report.verdict().worst();
    String tone = worst == null ? tone(report.verdict().status()) : View.word(worst);
    html.open(
            "section",
            "id",
            Part.VERDICT.anchor(),
            "class",
            "verdict " + tone,
            "aria-labelledby",
            "verdict-title")
        .line();
    html.open("h1", "id", "verdict-title");
    if (worst != null) {
      html.leaf("span", View.word(worst), "class", "badge " + tone).text(" ");
    }
    html.text(Verdicts.sentence(report)).closeLine();
    List<Conclusion> heads = view.of(Role.ROOT, Role.UNEXPLAINED);
    if (heads.isEmpty()) {
      Unseen unseen = new Unseen(report, false);
      html.leaf("p", (unseen.sentence() + " " + unseen.deferred()).strip()).line();
    } else {
      html.open("dl", "class", "answer").line();
      what(html, heads.get(0));
      others(html, heads);
      html.closeLine();
    }
    int suppressed = view.suppressed().size();
    if (suppressed > 0) {
      html.open("p", "class", "faint")
          .leaf("a", suppressed + " suppressed", "href", "#" + Part.EXCUSED.anchor())
          .closeLine();
    }
    html.leaf("p", Verdicts.counts(report) + " Exit code " + run.exitCode() + ".", "class", "faint")
        .line();
    html.closeLine();
  }

  private static String tone(Report.Status status) {
    return status == Report.Status.HEALTHY ? "healthy" : "open";
  }

  private void what(Html html, Conclusion first) {
    html.leaf("dt", "What");
    html.open("dd")
        .leaf("a", first.title(), "href", "#" + view.anchor(first), "class", "lead")
        .text(" ")
        .leaf("span", first.confidence().lower(), "class", "faint")
        .closeLine();
    html.leaf("dt", "Why").open("dd");
    why(html, first);
    html.closeLine();
    String text = "";
    String command = "";
    for (NextCheck check : first.nextChecks()) {
      text = check.why();
      command = check.command();
      break;
    }
    for (Remedy remedy : first.remediation()) {
      text = remedy.text();
      command = remedy.command();
      break;
    }
    if (!text.isEmpty()) {
      html.leaf("dt", "Next").open("dd");
      Prose.write(html, text);
      Commands.write(html, command);
      html.closeLine();
    }
  }

  private void why(Html html, Conclusion first) {
    for (String id : first.evidence()) {
      FactLine fact = view.report().facts().get(id);
      if (fact != null) {
        html.leaf("code", FactWords.quoted(fact), "class", "quote");
        String when = FactWords.when(fact);
        html.leaf("span", when.isEmpty() ? "" : " " + when, "class", "faint");
        break;
      }
    }
    if (first.evidence().isEmpty() && !first.absences().isEmpty()) {
      html.text("not seen: ").leaf("code", first.absences().get(0).text());
    }
    List<Conclusion> effects = view.conclusions(first.effects());
    if (!effects.isEmpty()) {
      html.open("p").text("It explains ");
      for (int i = 0; i < Math.min(EFFECTS, effects.size()); i++) {
        Conclusion effect = effects.get(i);
        html.text(i == 0 ? "" : "; ").leaf("a", effect.title(), "href", "#" + view.anchor(effect));
      }
      int left = effects.size() - EFFECTS;
      html.text(left > 0 ? "; and " + left + " more." : ".").close();
    }
  }

  private void others(Html html, List<Conclusion> heads) {
    Map<String, List<Conclusion>> alike = new LinkedHashMap<>();
    for (Conclusion head : heads.subList(1, heads.size())) {
      alike.computeIfAbsent(head.id() + head.role(), key -> new ArrayList<>()).add(head);
    }
    if (alike.isEmpty()) {
      return;
    }
    html.leaf("dt", "Also").open("dd").open("ul", "class", "plain").line();
    int shown = 0;
    for (List<Conclusion> some : alike.values()) {
      if (shown++ == OTHERS) {
        break;
      }
      Conclusion one = some.get(0);
      html.open("li");
      Badges.impact(html, one);
      html.text(" ").leaf("a", one.title(), "href", "#" + view.anchor(one));
      html.text(some.size() > 1 ? " and " + (some.size() - 1) + " more like it" : "").closeLine();
    }
    if (alike.size() > OTHERS) {
      html.open("li")
          .leaf("a", "all " + heads.size() + " below", "href", "#" + Part.PROBLEMS.anchor())
          .closeLine();
    }
    html.close().closeLine();
  }
}
