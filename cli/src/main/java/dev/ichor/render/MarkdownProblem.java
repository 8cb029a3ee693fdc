package dev.ichor.render;

import dev.ichor.report.Report;
import dev.ichor.report.Report.Conclusion;
import dev.ichor.report.Report.FactLine;
import dev.ichor.report.Report.NextCheck;
import dev.ichor.report.Report.Premise;
import dev.ichor.report.Report.Remedy;
import dev.ichor.report.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What stands under the head of one problem. */
final class MarkdownProblem {

  private static final int FACTS = 6;
  private static final int QUOTE = 300;

  private final Report report;
  private final Markdown markdown;
  private final Map<String, Conclusion> byKey = new HashMap<>();

  MarkdownProblem(Report report, Markdown markdown) {
    this.report = report;
    this.markdown = markdown;
    report.conclusions().forEach(one -> byKey.put(one.key(), one));
  }

  void appendTo(StringBuilder out, Conclusion conclusion) {
    section(out, "Explains", effects(conclusion));
    section(out, "Evidence", evidence(conclusion));
    section(out, "Could be", candidates(conclusion));
    section(out, "Look next", checks(conclusion));
    remedies(out, conclusion);
    out.append("Why: ")
        .append(markdown.code("ichor explain " + Shell.quoted(conclusion.key())))
        .append("\n\n");
  }

  private static void section(StringBuilder out, String title, List<String> items) {
    if (items.isEmpty()) {
      return;
    }
    out.append("**").append(title).append("**\n\n");
    items.forEach(item -> out.append("- ").append(item).append('\n'));
    out.append('\n');
  }

  private List<String> effects(Conclusion conclusion) {
    List<String> items = new ArrayList<>();
    for (String key : conclusion.effects()) {
      Conclusion effect = byKey.get(key);
      if (effect != null) {
        items.add(markdown.words(effect.title()) + " (" + markdown.code(effect.id()) + ")");
      }
    }
    return items;
  }

  private List<String> evidence(Conclusion conclusion) {
    List<String> items = new ArrayList<>();
    for (String id : conclusion.evidence()) {
      FactLine fact = report.facts().get(id);
      if (fact != null && items.size() < FACTS) {
        items.add(fact(fact));
      }
    }
    int left = conclusion.evidence().size() - items.size();
    if (left > 0) {
      items.add("and " + left + " more");
    }
    for (Premise.Absent absent : conclusion.absences()) {
      items.add("not seen: " + markdown.words(absent.text()));
    }
    return items;
  }

  private String fact(FactLine fact) {
    String place = fact.evidence().isEmpty() ? "" : fact.evidence().get(0).place();
    String when = FactWords.when(fact);
    String words = Wrap.cut(FactWords.quoted(fact), QUOTE, "…");
    return (place.isEmpty() ? "" : markdown.code(place) + ": ")
        + markdown.code(words)
        + (when.isEmpty() ? "" : " (" + markdown.words(when) + ")");
  }

  private List<String> candidates(Conclusion symptom) {
    List<String> items = new ArrayList<>();
    for (Conclusion one : report.conclusions()) {
      if (one.role() == Role.CANDIDATE && one.of().contains(symptom.key())) {
        items.add(candidate(one));
      }
    }
    return items;
  }

  private String candidate(Conclusion one) {
    String state = String.valueOf(one.state()).replace('-', ' ');
    String by = one.ruledOutBy().isBlank() ? "" : ", " + one.ruledOutBy();
    String look = one.nextChecks().isEmpty() ? "" : one.nextChecks().get(0).command();
    return markdown.words(one.title() + ": " + state + by)
        + (look.isBlank() ? "" : "; " + markdown.code(look));
  }

  private List<String> checks(Conclusion conclusion) {
    List<String> items = new ArrayList<>();
    for (NextCheck check : conclusion.nextChecks()) {
      boolean told =
          conclusion.remediation().stream()
              .anyMatch(remedy -> remedy.command().equals(check.command()));
      if (!told) {
        items.add(
            markdown.prose(check.why().replaceFirst("\\.$", ""))
                + ": "
                + markdown.code(check.command()));
      }
    }
    return items;
  }

  private void remedies(StringBuilder out, Conclusion conclusion) {
    if (conclusion.remediation().isEmpty()) {
      return;
    }
    out.append("**What to do**\n\n");
    int number = 1;
    for (Remedy remedy : conclusion.remediation()) {
      String lead = number++ + ". ";
      out.append(lead)
          .append(markdown.prose(remedy.text()))
          .append(" (risk: ")
          .append(markdown.words(remedy.risk()))
          .append(")\n");
      if (!remedy.command().isBlank()) {
        out.append('\n').append(markdown.block(remedy.command(), lead.length()));
      }
      out.append('\n');
    }
  }
}
