package dev.ichor.render.html;

import dev.ichor.render.Documentation;
import dev.ichor.render.Shell;
import dev.ichor.report.Report.Conclusion;
import dev.ichor.report.Report.Excuse;
import dev.ichor.report.Report.NextCheck;
import dev.ichor.report.Report.Remedy;
import dev.ichor.report.Report.Silence;
import dev.ichor.report.Role;
import dev.ichor.report.Suppression;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One problem: what it explains, the evidence, what to do, the proof. */
final class Card {

  private final View view;
  private final EvidenceList evidence;
  private final CandidateList candidates;
  private final ProofTree proofs;
  private final Set<String> written = new HashSet<>();

  Card(View view) {
    this.view = view;
    this.evidence = new EvidenceList(view);
    this.candidates = new CandidateList(view);
    this.proofs = new ProofTree(view);
  }

  /** A card with the cards of what it explains in it. */
  void write(Html html, Conclusion conclusion, boolean open) {
    head(html, conclusion, "card " + View.word(conclusion.impact()), open);
    rows(html, conclusion);
    html.closeLine();
  }

  private void head(Html html, Conclusion conclusion, String classes, boolean open) {
    written.add(conclusion.key());
    String[] attributes = {
      "class", classes,
      "id", view.anchor(conclusion),
      "data-impact", View.word(conclusion.impact()),
      "data-node", View.place(conclusion),
      "data-text", searchable(conclusion)
    };
    html.open("details", open ? Attributes.and(attributes, "open", "") : attributes);
    html.open("summary");
    Badges.impact(html, conclusion);
    html.text(" ").leaf("span", conclusion.title(), "class", "title").text(" ");
    html.open("span", "class", "meta").leaf("code", conclusion.id());
    html.text(" " + conclusion.confidence().lower());
    int effects = conclusion.effects().size();
    html.text(effects == 0 ? "" : ", explains " + effects);
    html.close().closeLine();
  }

  private static String searchable(Conclusion conclusion) {
    return (conclusion.title() + " " + conclusion.key()).toLowerCase(Locale.ROOT);
  }

  private void rows(Html html, Conclusion conclusion) {
    html.open("dl", "class", "rows").line();
    excuse(html, conclusion.expected());
    silences(html, conclusion);
    causes(html, conclusion);
    if (!conclusion.evidence().isEmpty() || !conclusion.absences().isEmpty()) {
      html.leaf("dt", "Evidence").open("dd");
      evidence.write(html, conclusion);
      html.closeLine();
    }
    List<Conclusion> possible = view.candidatesOf(conclusion);
    if (!possible.isEmpty()) {
      html.leaf("dt", "Could be").open("dd");
      candidates.write(html, conclusion, possible);
      html.closeLine();
    }
    checks(html, conclusion);
    steps(html, conclusion.remediation());
    effects(html, conclusion);
    docs(html, conclusion.docs());
    html.leaf("dt", "Proof").open("dd");
    proofs.write(html, conclusion);
    Commands.write(html, "ichor explain " + Shell.quoted(conclusion.key()) + " report.html");
    html.closeLine();
    html.closeLine();
  }

  private void excuse(Html html, @Nullable Excuse excuse) {
    if (excuse != null) {
      boolean dated = view.report().header().dated();
      html.leaf("dt", "Expected").open("dd").text(excuse.reason());
      html.text(dated ? ", until " + View.moment(excuse.until()) : "").closeLine();
    }
  }

  private void silences(Html html, Conclusion conclusion) {
    for (Silence silence : view.report().suppressions()) {
      if (conclusion.role() == Role.SUPPRESSED
          && !silence.expired()
          && silence.matched().contains(conclusion.key())) {
        Suppression wish = silence.suppression();
        html.leaf("dt", "Suppressed").open("dd").text("by " + wish.by());
        html.text(wish.reason().isBlank() ? "" : ": " + wish.reason());
        html.text(wish.until() == null ? "" : ", until " + wish.until()).closeLine();
      }
    }
  }

  private static void docs(Html html, List<String> docs) {
    if (docs.isEmpty()) {
      return;
    }
    html.leaf("dt", "Read").open("dd").open("ul", "class", "plain");
    for (String doc : docs) {
      String address = Documentation.address(doc);
      html.open("li");
      if (Html.isReference(address)) {
        html.leaf("a", doc, "href", address);
      } else {
        html.text(doc);
      }
      html.close();
    }
    html.close().closeLine();
  }

  private void causes(Html html, Conclusion conclusion) {
    List<Conclusion> causes = view.conclusions(conclusion.causes());
    if (!causes.isEmpty()) {
      links(html, "Explained by", causes);
    }
    List<Conclusion> of = view.conclusions(conclusion.of());
    if (!of.isEmpty()) {
      links(html, "Could explain", of);
    }
  }

  private void links(Html html, String word, List<Conclusion> conclusions) {
    html.leaf("dt", word).open("dd").open("ul", "class", "plain");
    for (Conclusion one : conclusions) {
      html.open("li").leaf("a", one.title(), "href", "#" + view.anchor(one)).close();
    }
    html.close().closeLine();
  }

  private void checks(Html html, Conclusion conclusion) {
    Set<String> steps =
        conclusion.remediation().stream().map(Remedy::command).collect(Collectors.toSet());
    List<NextCheck> checks =
        conclusion.nextChecks().stream().filter(c -> !steps.contains(c.command())).toList();
    if (checks.isEmpty()) {
      return;
    }
    html.leaf("dt", "Check").open("dd").open("ul", "class", "plain");
    for (NextCheck check : checks) {
      html.open("li");
      Prose.write(html, check.why());
      Commands.write(html, check.command());
      html.close();
    }
    html.close().closeLine();
  }

  private static void steps(Html html, List<Remedy> steps) {
    if (steps.isEmpty()) {
      return;
    }
    html.leaf("dt", "Do").open("dd").open("ol", "class", "steps");
    for (Remedy step : steps) {
      html.open("li");
      Prose.write(html, step.text());
      html.text(" ");
      Badges.risk(html, step.risk());
      Commands.write(html, step.command());
      html.close();
    }
    html.close().closeLine();
  }

  /** Effects have their cards within the card of the one head that the report puts them under. */
  private void effects(Html html, Conclusion conclusion) {
    List<Conclusion> effects =
        conclusion.role() == Role.EFFECT
            ? List.of()
            : view.conclusions(conclusion.effects()).stream()
                .filter(effect -> effect.role() == Role.EFFECT && !written.contains(effect.key()))
                .toList();
    if (effects.isEmpty()) {
      return;
    }
    html.leaf("dt", "Explains").open("dd").line();
    for (Conclusion effect : effects) {
      head(html, effect, "effect " + View.word(effect.impact()), false);
      rows(html, effect);
      html.closeLine();
    }
    html.closeLine();
  }
}
