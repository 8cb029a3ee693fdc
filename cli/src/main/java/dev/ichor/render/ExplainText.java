package dev.ichor.render;

import dev.ichor.report.Report;
import dev.ichor.report.Report.Conclusion;
import dev.ichor.report.Report.Excuse;
import dev.ichor.report.Report.FactLine;
import dev.ichor.report.Report.Premise;
import dev.ichor.report.Report.Proof;
import dev.ichor.report.Report.Sighting;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The proof of a conclusion as a tree: facts with the places where they were seen as leaves,
 * absences with what was examined, each sub-proof once.
 */
public final class ExplainText {

  private static final int MANY = 6;

  private final Report report;
  private final ProofWords words;
  private final Style style;
  private final Ink ink;
  private final int depth;
  private final Function<String, List<String>> ruleText;
  private final Map<String, Conclusion> byKey = new HashMap<>();
  private final Map<String, Integer> labels = new HashMap<>();
  private final StringBuilder out = new StringBuilder();

  /**
   * How far a proof is told.
   *
   * @param depth how many conclusions deep sub-proofs are shown, at least 1
   * @param effects whether what the conclusion explains is listed too
   * @param ruleText lines of the rule at a place such as {@code etcd/quorum-lost.drl:17}; none
   *     where they are not wanted
   */
  public record Reach(int depth, boolean effects, Function<String, List<String>> ruleText) {}

  private ExplainText(Report report, Style style, Reach reach) {
    this.report = report;
    this.words = new ProofWords(report);
    this.style = style;
    this.ink = new Ink(style);
    this.depth = reach.depth();
    this.ruleText = reach.ruleText();
    report.conclusions().forEach(c -> byKey.put(c.key(), c));
  }

  /**
   * The proof as lines of text that end in a line feed.
   *
   * @param depth how many conclusions deep sub-proofs are shown, at least 1
   * @param effects whether what the conclusion explains is listed too
   */
  public static String render(
      Report report, Conclusion conclusion, Style style, int depth, boolean effects) {
    return render(report, conclusion, style, new Reach(depth, effects, at -> List.of()));
  }

  /** The proof, told as far as it is wanted. */
  public static String render(Report report, Conclusion conclusion, Style style, Reach reach) {
    ExplainText text = new ExplainText(report, style, reach);
    text.root(conclusion);
    if (reach.effects()) {
      text.relatives("explains", conclusion.effects());
    }
    return text.out.toString();
  }

  private void root(Conclusion conclusion) {
    paragraph(conclusion.title(), true);
    derive(conclusion.key(), "", "", 1);
    Excuse excuse = conclusion.expected();
    if (excuse != null) {
      paragraph("Expected until " + excuse.until() + ": " + excuse.reason() + ".", false);
    }
    if (!conclusion.ruledOutBy().isBlank()) {
      paragraph("Ruled out: " + conclusion.ruledOutBy() + ".", false);
    }
    relatives("explained by", conclusion.causes());
    relatives("could explain", conclusion.of());
  }

  private void relatives(String word, List<String> keys) {
    for (String key : keys) {
      Conclusion other = byKey.get(key);
      paragraph(word + " " + key + (other == null ? "" : ": " + other.title()), false);
    }
  }

  private void paragraph(String text, boolean strong) {
    for (String line : Wrap.words(ink.clean(text), style.width())) {
      out.append(strong ? ink.strong(line) : line).append('\n');
    }
  }

  /** A conclusion's line, then the premises of its proofs below. */
  private void derive(String key, String lead, String below, int level) {
    Conclusion conclusion = byKey.get(key);
    List<Proof> proofs = new ArrayList<>();
    if (conclusion != null) {
      conclusion.proofs().stream()
          .filter(report.proofs()::containsKey)
          .map(report.proofs()::get)
          .forEach(proofs::add);
    }
    if (proofs.isEmpty()) {
      line(lead, below, key, conclusion == null ? "" : "no proof: it was not concluded");
      return;
    }
    Integer label = labels.get(key);
    if (label != null) {
      line(lead, below, key, "shown above as (" + label + ")");
      return;
    }
    labels.put(key, labels.size() + 1);
    boolean shown = level <= depth;
    for (int i = 0; i < proofs.size(); i++) {
      Proof proof = proofs.get(i);
      String name = i == 0 ? "(" + labels.get(key) + ") " + key : "also";
      String rule =
          "rule " + proof.rule() + "  (" + proof.at() + ")  " + proof.confidence().lower();
      line(i == 0 ? lead : below, below, name, shown ? rule : rule + "; --depth shows more");
      if (shown) {
        for (String source : ruleText.apply(proof.at())) {
          source(below + ink.symbol(" │") + "    ", source);
        }
        premises(proof, below, level);
      }
    }
  }

  private void premises(Proof proof, String indent, int level) {
    List<Premise> premises = proof.premises();
    for (int i = 0; i < premises.size(); i++) {
      boolean last = i == premises.size() - 1;
      String lead = indent + ink.symbol(last ? " └─ " : " ├─ ");
      String below = indent + (last ? "    " : ink.symbol(" │") + "  ");
      premise(premises.get(i), lead, below, level);
    }
  }

  private void premise(Premise premise, String lead, String below, int level) {
    if (premise instanceof Premise.Seen seen) {
      fact(seen.fact(), lead, below);
    } else if (premise instanceof Premise.Concluded concluded) {
      derive(concluded.key(), lead, below, level + 1);
    } else if (premise instanceof Premise.Absent absent) {
      line(lead, below, "no " + absent.text(), "examined: " + words.sources(absent.within()));
    } else if (premise instanceof Premise.Many many) {
      many(many, lead, below, level);
    }
  }

  private void many(Premise.Many many, String lead, String below, int level) {
    line(lead, below, many.text(), "");
    int shown = style.verbose() ? many.facts().size() : Math.min(MANY, many.facts().size());
    String indent = below + "  - ";
    String further = below + "    ";
    many.facts().subList(0, shown).forEach(id -> fact(id, indent, further));
    if (shown < many.facts().size()) {
      line(indent, further, "and " + (many.facts().size() - shown) + " more facts", "");
    }
    many.conclusions().forEach(key -> derive(key, indent, further, level + 1));
  }

  private void fact(String id, String lead, String below) {
    FactLine fact = report.facts().get(id);
    if (fact == null) {
      line(lead, below, "[" + id + "]", "");
      return;
    }
    String when = FactWords.when(fact);
    List<String> places = new ArrayList<>();
    for (Sighting sighting : fact.evidence()) {
      places.add(words.place(sighting));
    }
    int shown = style.verbose() ? places.size() : Math.min(1, places.size());
    String first = String.join("; ", places.subList(0, shown));
    String more = shown < places.size() ? "; and " + (places.size() - shown) + " more" : "";
    String where = when.isEmpty() || first.isEmpty() ? when + first : when + "; " + first;
    line(lead, below, "[" + id + "] " + FactWords.named(fact), where + more);
  }

  /** A line of a rule, with its own indentation. */
  private void source(String lead, String line) {
    String indent = " ".repeat(line.length() - line.stripLeading().length());
    int room = Math.max(20, style.width() - lead.length() - indent.length());
    for (String part : Wrap.words(ink.clean(line), room)) {
      out.append(lead).append(indent).append(ink.faint(part)).append('\n');
    }
  }

  /** A line of the tree; remarks stand beside it if they fit, else below. */
  private void line(String lead, String below, String text, String remark) {
    int room = Math.max(20, style.width() - lead.length());
    String clean = ink.clean(text);
    String faint = ink.clean(remark);
    if (clean.length() + 2 + faint.length() <= room) {
      String beside = faint.isEmpty() ? clean : clean + "  " + ink.faint(faint);
      out.append(lead).append(beside).append('\n');
      return;
    }
    String start = lead;
    for (String line : Wrap.words(clean, room)) {
      out.append(start).append(line).append('\n');
      start = below;
    }
    if (!faint.isEmpty()) {
      for (String line : Wrap.words(faint, Math.max(20, room - 2))) {
        out.append(below).append("  ").append(ink.faint(line)).append('\n');
      }
    }
  }
}
