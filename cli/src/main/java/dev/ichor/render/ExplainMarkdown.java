package dev.ichor.render;

import dev.ichor.report.Report;
import dev.ichor.report.Report.Conclusion;
import dev.ichor.report.Report.Premise;
import dev.ichor.report.Report.Proof;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The proof of a conclusion as nested lists in Markdown, for a ticket or a page. */
public final class ExplainMarkdown {

  private static final int MANY = 6;

  private final ProofWords words;
  private final Markdown markdown = new Markdown();
  private final int depth;
  private final int most;
  private final Map<String, Integer> labels = new HashMap<>();
  private final StringBuilder out = new StringBuilder();

  private ExplainMarkdown(Report report, int depth, boolean verbose) {
    this.words = new ProofWords(report);
    this.depth = depth;
    this.most = verbose ? Integer.MAX_VALUE : MANY;
  }

  /**
   * The proof.
   *
   * @param depth how many conclusions deep sub-proofs are shown, at least 1
   * @param effects whether what the conclusion explains is listed too
   * @param verbose whether conditions over many facts list all of them
   */
  public static String render(
      Report report, Conclusion conclusion, int depth, boolean effects, boolean verbose) {
    ExplainMarkdown text = new ExplainMarkdown(report, depth, verbose);
    text.out.append("# ").append(text.markdown.words(conclusion.title())).append("\n\n");
    text.derive(conclusion.key(), 0, 1);
    if (effects && !conclusion.effects().isEmpty()) {
      text.out.append("\nExplains:\n\n");
      conclusion
          .effects()
          .forEach(key -> text.item(0, text.markdown.code(key) + " " + text.title(key)));
    }
    return text.out.toString();
  }

  private String title(String key) {
    return markdown.words(words.title(key));
  }

  private void item(int level, String text) {
    out.append("  ".repeat(level)).append("- ").append(text).append('\n');
  }

  private void derive(String key, int indent, int level) {
    List<Proof> proofs = words.proofs(key);
    Integer label = labels.get(key);
    if (proofs.isEmpty() || label != null) {
      item(indent, markdown.code(key) + (label == null ? "" : ", shown above as " + label));
      return;
    }
    labels.put(key, labels.size() + 1);
    String name = "**" + labels.get(key) + "** " + markdown.code(key) + ", ";
    for (Proof proof : proofs) {
      String rule = "rule " + markdown.code(proof.rule()) + " in " + markdown.code(proof.at());
      item(indent, name + rule + ", " + proof.confidence().lower());
      if (level <= depth) {
        proof.premises().forEach(premise -> premise(premise, indent + 1, level));
      }
      name = "also by ";
    }
  }

  private void premise(Premise premise, int indent, int level) {
    if (premise instanceof Premise.Seen seen) {
      fact(seen.fact(), indent);
    } else if (premise instanceof Premise.Concluded concluded) {
      derive(concluded.key(), indent, level + 1);
    } else if (premise instanceof Premise.Absent absent) {
      item(indent, markdown.code(words.absence(absent)));
    } else if (premise instanceof Premise.Many many) {
      item(indent, markdown.code(many.text()) + ", " + ProofWords.size(many));
      many.facts().stream().limit(most).forEach(id -> fact(id, indent + 1));
      if (many.facts().size() > most) {
        item(indent + 1, "and " + (many.facts().size() - most) + " more");
      }
      many.conclusions().forEach(key -> derive(key, indent + 1, level + 1));
    }
  }

  private void fact(String id, int indent) {
    String place = words.place(id);
    item(
        indent,
        markdown.code(words.fact(id)) + (place.isEmpty() ? "" : " — " + markdown.code(place)));
  }
}
