package dev.ichor.render;

import dev.ichor.report.Report;
import dev.ichor.report.Report.Conclusion;
import dev.ichor.report.Report.FactLine;
import dev.ichor.report.Report.NextCheck;
import dev.ichor.report.Report.Premise;
import dev.ichor.report.Report.Remedy;
import dev.ichor.report.Report.Source;
import dev.ichor.report.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The rows under one root or unexplained problem: what it explains, the evidence, what to do. */
final class ProblemBlock {

  private static final int FACTS = 4;
  private static final int QUOTE = 150;
  private static final int EXCERPT = 300; // the limit of evidence
  private static final int WIDEST_PLACE = 36;

  private final Report report;
  private final Map<String, Conclusion> byKey;
  private final Style style;
  private final Ink ink;

  ProblemBlock(Report report, Map<String, Conclusion> byKey, Style style) {
    this.report = report;
    this.byKey = byKey;
    this.style = style;
    this.ink = new Ink(style);
  }

  void appendTo(StringBuilder out, Conclusion conclusion) {
    Block block = new Block(ink, style.width(), conclusion.role() == Role.ROOT);
    int room = block.room();
    block.row("explains", new EffectWords(byKey, style).lines(conclusion, room));
    block.row("evidence", evidence(conclusion, room));
    block.row("could be", new CandidateWords(report, style).lines(conclusion, room));
    block.row("check", checks(conclusion, room));
    block.row("do", remedies(conclusion, room));
    block.row(
        "why", Wrap.command(ink.clean("ichor explain " + Shell.quoted(conclusion.key())), room));
    block.appendTo(out);
  }

  private List<String> evidence(Conclusion conclusion, int room) {
    List<FactLine> facts = new ArrayList<>();
    for (String id : conclusion.evidence()) {
      FactLine fact = report.facts().get(id);
      if (fact != null) {
        facts.add(fact);
      }
    }
    int shown = style.verbose() ? facts.size() : Math.min(FACTS, facts.size());
    List<FactLine> first = facts.subList(0, shown);
    int column = column(first, room);
    List<String> lines = new ArrayList<>();
    for (FactLine fact : first) {
      lines.addAll(fact(fact, column, room));
    }
    if (shown < facts.size()) {
      lines.add("and " + (facts.size() - shown) + " more");
    }
    for (Premise.Absent absent : conclusion.absences()) {
      lines.addAll(Wrap.words(ink.clean(notSeen(absent)), room));
    }
    return lines;
  }

  private int column(List<FactLine> facts, int room) {
    int widest = 0;
    for (FactLine fact : facts) {
      int length = place(fact).length();
      widest = length <= WIDEST_PLACE ? Math.max(widest, length) : widest;
    }
    return Math.min(widest, room / 2);
  }

  private String place(FactLine fact) {
    return fact.evidence().isEmpty() ? fact.id() : ink.clean(fact.evidence().get(0).place());
  }

  /** A fact's words beside its place if that leaves them room, else below it. */
  private List<String> fact(FactLine fact, int column, int room) {
    String place = place(fact);
    String words = words(fact);
    boolean beside = place.length() <= column && words.length() <= 2 * (room - column - 2);
    int indent = beside ? column + 2 : 2;
    List<String> lines = new ArrayList<>(beside ? List.of() : Wrap.words(place, room));
    for (String line : Wrap.words(words, room - indent)) {
      boolean first = beside && lines.isEmpty();
      lines.add((first ? Wrap.pad(place, indent) : " ".repeat(indent)) + line);
    }
    return lines;
  }

  private String words(FactLine fact) {
    String quoted = ink.clean(FactWords.quoted(fact));
    String words = style.verbose() ? quoted : shortened(quoted);
    String when = ink.clean(FactWords.when(fact));
    int others = fact.evidence().size() - 1;
    String also = others > 0 ? (when.isEmpty() ? "" : "; ") + "seen in " + others + " more" : "";
    return when.isEmpty() && also.isEmpty() ? words : words + "  (" + when + also + ")";
  }

  /**
   * A whole line says who first and what last, so its middle goes. The excerpt of a longer line
   * starts shortly before what was found, so its end goes.
   */
  private String shortened(String quoted) {
    return quoted.length() < EXCERPT
        ? Wrap.cut(quoted, QUOTE, ink.symbol("…"))
        : quoted.substring(0, QUOTE).stripTrailing() + ink.symbol("…");
  }

  private String notSeen(Premise.Absent absent) {
    List<String> places = new ArrayList<>();
    for (String id : absent.within()) {
      Source source = report.sources().get(id);
      places.add(source == null ? id : source.artefact() + "@" + source.node());
    }
    return "not seen: " + absent.text() + (places.isEmpty() ? "" : ", in " + listed(places));
  }

  private String listed(List<String> places) {
    int shown = style.verbose() ? places.size() : Math.min(3, places.size());
    String first = String.join(", ", places.subList(0, shown));
    return shown == places.size() ? first : first + " and " + (places.size() - shown) + " more";
  }

  private List<String> checks(Conclusion conclusion, int room) {
    List<String> lines = new ArrayList<>();
    Set<String> done =
        conclusion.remediation().stream().map(Remedy::command).collect(Collectors.toSet());
    for (NextCheck check : conclusion.nextChecks()) {
      if (done.contains(check.command())) {
        continue;
      }
      lines.addAll(Wrap.words(ink.clean(check.why()), room));
      lines.addAll(indented(Wrap.command(ink.clean(check.command()), room - 2), 2));
    }
    return lines;
  }

  private List<String> remedies(Conclusion conclusion, int room) {
    List<String> lines = new ArrayList<>();
    int number = 1;
    for (Remedy remedy : conclusion.remediation()) {
      String lead = number++ + ". ";
      String text = ink.clean(remedy.text() + "  (risk: " + remedy.risk() + ")");
      List<String> wrapped = Wrap.words(text, room - lead.length());
      lines.add(lead + wrapped.get(0));
      lines.addAll(indented(wrapped.subList(1, wrapped.size()), lead.length()));
      if (!remedy.command().isBlank()) {
        List<String> command = Wrap.command(ink.clean(remedy.command()), room - lead.length());
        lines.addAll(indented(command, lead.length()));
      }
    }
    return lines;
  }

  private static List<String> indented(List<String> lines, int by) {
    return lines.stream().map(line -> " ".repeat(by) + line).toList();
  }
}
