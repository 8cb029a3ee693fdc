package dev.ichor.render.html;

import dev.ichor.render.FactWords;
import dev.ichor.report.Report.Conclusion;
import dev.ichor.report.Report.FactLine;
import dev.ichor.report.Report.Premise;
import java.util.ArrayList;
import java.util.List;

/** What a conclusion rests on, in the words of the documents themselves. */
final class EvidenceList {

  private static final int SHOWN = 4;
  private static final int PLACES = 3;

  private final View view;

  EvidenceList(View view) {
    this.view = view;
  }

  void write(Html html, Conclusion conclusion) {
    List<FactLine> facts = new ArrayList<>();
    for (String id : conclusion.evidence()) {
      FactLine fact = view.report().facts().get(id);
      if (fact != null) {
        facts.add(fact);
      }
    }
    int shown = Math.min(SHOWN, facts.size());
    list(html, facts.subList(0, shown), conclusion.absences());
    if (shown < facts.size()) {
      html.open("details").leaf("summary", "and " + (facts.size() - shown) + " more");
      list(html, facts.subList(shown, facts.size()), List.of());
      html.close();
    }
  }

  private void list(Html html, List<FactLine> facts, List<Premise.Absent> absences) {
    html.open("ul", "class", "evidence");
    for (FactLine fact : facts) {
      html.open("li");
      html.leaf("span", place(fact), "class", "place").text(" ");
      html.leaf("code", FactWords.quoted(fact), "class", "quote");
      html.leaf("span", remark(fact), "class", "faint");
      html.close();
    }
    for (Premise.Absent absent : absences) {
      html.open("li").leaf("span", "not seen", "class", "place").text(" ");
      html.leaf("code", absent.text(), "class", "quote");
      html.leaf("span", within(absent), "class", "faint").close();
    }
    html.close();
  }

  private static String place(FactLine fact) {
    return fact.evidence().isEmpty() ? fact.id() : fact.evidence().get(0).place();
  }

  private static String remark(FactLine fact) {
    List<String> words = new ArrayList<>();
    String when = FactWords.when(fact);
    if (!when.isEmpty()) {
      words.add(when);
    }
    if (fact.evidence().size() > 1) {
      words.add("seen in " + (fact.evidence().size() - 1) + " more");
    }
    return words.isEmpty() ? "" : " " + String.join("; ", words);
  }

  /** Where something was looked for. */
  private String within(Premise.Absent absent) {
    if (absent.within().isEmpty()) {
      return "";
    }
    int shown = Math.min(PLACES, absent.within().size());
    List<String> places = absent.within().subList(0, shown).stream().map(view::source).toList();
    int left = absent.within().size() - shown;
    return " in " + String.join(", ", places) + (left > 0 ? " and " + left + " more" : "");
  }
}
