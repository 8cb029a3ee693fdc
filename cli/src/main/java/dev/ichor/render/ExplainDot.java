package dev.ichor.render;

import dev.ichor.report.Report;
import dev.ichor.report.Report.Conclusion;
import dev.ichor.report.Report.Premise;
import dev.ichor.report.Report.Proof;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The proof of a conclusion as a graph for Graphviz: what rests on what. */
public final class ExplainDot {

  private static final int MANY = 6;
  private static final int WIDE = 48;

  private final ProofWords words;
  private final Ink ink = new Ink(Style.PLAIN);
  private final int depth;
  private final int most;
  private final Set<String> drawn = new HashSet<>();
  private final StringBuilder out = new StringBuilder();
  private int absences;

  private ExplainDot(Report report, int depth, boolean verbose) {
    this.words = new ProofWords(report);
    this.depth = depth;
    this.most = verbose ? Integer.MAX_VALUE : MANY;
  }

  /**
   * The proof as one digraph.
   *
   * @param depth how many conclusions deep sub-proofs are shown, at least 1
   * @param effects whether what the conclusion explains is drawn too
   * @param verbose whether conditions over many facts show all of them
   */
  public static String render(
      Report report, Conclusion conclusion, int depth, boolean effects, boolean verbose) {
    ExplainDot dot = new ExplainDot(report, depth, verbose);
    dot.out.append("digraph proof {\n  rankdir=LR;\n  node [fontname=\"sans-serif\"];\n");
    dot.conclusion(conclusion.key(), 1);
    if (effects) {
      for (String effect : conclusion.effects()) {
        dot.node(effect, effect + " " + dot.words.title(effect), "shape=box");
        dot.edge(conclusion.key(), effect, "label=\"explains\"");
      }
    }
    return dot.out.append("}\n").toString();
  }

  private void conclusion(String key, int level) {
    if (!drawn.add("conclusion " + key)) {
      return;
    }
    node(key, key + " " + words.title(key), "shape=box, style=bold");
    for (Proof proof : words.proofs(key)) {
      String rule = proof.id() + " of " + key;
      node(
          rule,
          "rule " + proof.rule() + " " + proof.at() + " " + proof.confidence().lower(),
          "shape=plaintext");
      edge(rule, key, "");
      if (level <= depth) {
        proof.premises().forEach(premise -> premise(premise, rule, level));
      }
    }
  }

  private void premise(Premise premise, String to, int level) {
    if (premise instanceof Premise.Seen seen) {
      fact(seen.fact(), to);
    } else if (premise instanceof Premise.Concluded concluded) {
      conclusion(concluded.key(), level + 1);
      edge(concluded.key(), to, "");
    } else if (premise instanceof Premise.Absent absent) {
      String name = "absence " + ++absences;
      node(name, words.absence(absent), "shape=note, style=dashed");
      edge(name, to, "");
    } else if (premise instanceof Premise.Many many) {
      many(many, to, level);
    }
  }

  private void many(Premise.Many many, String to, int level) {
    String name = "many " + ++absences;
    node(name, many.text() + " (" + ProofWords.size(many) + ")", "shape=folder");
    edge(name, to, "");
    List<String> shown = many.facts().stream().limit(most).toList();
    shown.forEach(id -> fact(id, name));
    for (String key : many.conclusions()) {
      conclusion(key, level + 1);
      edge(key, name, "");
    }
  }

  private void fact(String id, String to) {
    if (drawn.add("fact " + id)) {
      String place = words.place(id);
      node(id, words.fact(id) + (place.isEmpty() ? "" : " " + place), "shape=note");
    }
    edge(id, to, "");
  }

  private void node(String name, String label, String look) {
    StringBuilder lines = new StringBuilder();
    for (String line : Wrap.words(ink.clean(label), WIDE)) {
      lines.append(lines.isEmpty() ? "" : "\\l").append(escaped(line));
    }
    out.append("  ").append(quoted(name)).append(" [label=\"").append(lines).append("\\l\", ");
    out.append(look).append("];\n");
  }

  private void edge(String from, String to, String look) {
    out.append("  ").append(quoted(from)).append(" -> ").append(quoted(to));
    out.append(look.isEmpty() ? "" : " [" + look + "]").append(";\n");
  }

  private String quoted(String text) {
    return "\"" + escaped(ink.clean(text)) + "\"";
  }

  private static String escaped(String clean) {
    return clean.replace("\\", "\\\\").replace("\"", "\\\"");
  }
}
