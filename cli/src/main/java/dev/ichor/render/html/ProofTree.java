package dev.ichor.render.html;

import dev.ichor.render.FactWords;
import dev.ichor.report.Report.Conclusion;
import dev.ichor.report.Report.FactLine;
import dev.ichor.report.Report.Premise;
import dev.ichor.report.Report.Proof;
import dev.ichor.report.Report.Sighting;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Justifications of a conclusion as nested details, down to the place of every fact. A sub-proof
 * stands once in a tree; after so many in the whole page, references stand for them.
 */
final class ProofTree {

  private static final int NESTED = 500;
  private static final int DEEP = 5;
  private static final int MANY = 50;
  private static final int PLACES = 12;

  private final View view;
  private int nested;

  ProofTree(View view) {
    this.view = view;
  }

  void write(Html html, Conclusion conclusion) {
    if (conclusion.proofs().isEmpty()) {
      html.text("It was not concluded: there is no proof.");
      return;
    }
    proofs(html, conclusion, new HashSet<>(Set.of(conclusion.key())), 1);
  }

  private void proofs(Html html, Conclusion conclusion, Set<String> told, int level) {
    for (String id : conclusion.proofs()) {
      Proof proof = view.report().proofs().get(id);
      if (proof != null) {
        html.open("details", "class", "proof").open("summary");
        html.text("rule ").leaf("strong", proof.rule()).text(" ");
        html.leaf("span", proof.at() + ", " + proof.confidence().lower(), "class", "faint");
        html.close().open("ul", "class", "tree");
        proof.premises().forEach(premise -> premise(html, premise, told, level));
        html.close().closeLine();
      }
    }
  }

  private void premise(Html html, Premise premise, Set<String> told, int level) {
    html.open("li");
    if (premise instanceof Premise.Seen seen) {
      fact(html, seen.fact());
    } else if (premise instanceof Premise.Concluded concluded) {
      concluded(html, concluded.key(), told, level);
    } else if (premise instanceof Premise.Absent absent) {
      html.text("no ").leaf("code", absent.text());
      examined(html, absent.within());
    } else if (premise instanceof Premise.Many many) {
      many(html, many, told, level);
    }
    html.close();
  }

  private void examined(Html html, List<String> within) {
    int shown = Math.min(PLACES, within.size());
    List<String> places = within.subList(0, shown).stream().map(view::source).toList();
    String more = shown < within.size() ? " and " + (within.size() - shown) + " more" : "";
    String words = places.isEmpty() ? "nothing" : String.join(", ", places) + more;
    html.leaf("span", "examined: " + words, "class", "seen");
  }

  private void fact(Html html, String id) {
    FactLine fact = view.report().facts().get(id);
    html.leaf("span", id, "class", "id").text(" ");
    if (fact == null) {
      return;
    }
    html.leaf("code", FactWords.named(fact));
    String when = FactWords.when(fact);
    html.leaf("span", when.isEmpty() ? "" : " " + when, "class", "faint");
    int shown = Math.min(PLACES, fact.evidence().size());
    for (Sighting sighting : fact.evidence().subList(0, shown)) {
      html.open("span", "class", "seen").text(view.source(sighting.source()) + ", ");
      html.text(sighting.place());
      html.text(sighting.excerpt().isBlank() ? "" : ": ").leaf("q", sighting.excerpt()).close();
    }
    if (shown < fact.evidence().size()) {
      html.leaf("span", "and " + (fact.evidence().size() - shown) + " more", "class", "seen");
    }
  }

  private void concluded(Html html, String key, Set<String> told, int level) {
    Conclusion conclusion = view.conclusion(key);
    if (conclusion == null) {
      html.text("concluded: ").leaf("code", key);
      return;
    }
    html.text("concluded: ").leaf("a", conclusion.title(), "href", "#" + view.anchor(conclusion));
    if (told.add(key) && level < DEEP && nested < NESTED) {
      nested++;
      proofs(html, conclusion, told, level + 1);
    }
  }

  private void many(Html html, Premise.Many many, Set<String> told, int level) {
    html.open("details").open("summary").leaf("code", many.text()).close();
    html.open("ul", "class", "tree");
    int shown = Math.min(MANY, many.facts().size());
    for (String id : many.facts().subList(0, shown)) {
      html.open("li");
      fact(html, id);
      html.close();
    }
    if (shown < many.facts().size()) {
      html.leaf("li", "and " + (many.facts().size() - shown) + " more facts");
    }
    for (String key : many.conclusions()) {
      html.open("li");
      concluded(html, key, told, level);
      html.close();
    }
    html.close().close();
  }
}
