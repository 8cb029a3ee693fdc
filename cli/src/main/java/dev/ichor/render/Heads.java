package dev.ichor.render;

import dev.ichor.conclusion.Severity;
import dev.ichor.report.Report.Conclusion;
import dev.ichor.report.Role;
import java.util.List;
import java.util.Locale;

/** The head of a problem: impact in words, its sentence, its id and how sure Ichor is. */
final class Heads {

  private static final int LEAD = 12;
  private static final int CONFIDENCE = 8;

  private final Ink ink;
  private final int width;
  private final int idColumn;

  /** Heads whose ids start in one column, chosen for the longest id that is shown. */
  Heads(Style style, List<Conclusion> shown) {
    this.ink = new Ink(style);
    this.width = style.width();
    int longest = shown.stream().mapToInt(c -> c.id().length()).max().orElse(0);
    this.idColumn = width - CONFIDENCE - 3 - longest;
  }

  void appendTo(StringBuilder out, Conclusion conclusion) {
    boolean unexplained = conclusion.role() == Role.UNEXPLAINED;
    String title = ink.clean(conclusion.title() + (unexplained ? ", cause unknown" : ""));
    boolean beside = LEAD + title.length() + 2 <= idColumn;
    List<String> lines = beside ? List.of(title) : Wrap.words(title, width - LEAD);
    String lead = Wrap.pad(symbol(conclusion) + " " + word(conclusion), LEAD);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      String start = i == 0 ? ink.impact(conclusion.impact(), lead) : frame(conclusion);
      boolean last = i == lines.size() - 1;
      boolean fits = last && LEAD + line.length() + 2 <= idColumn;
      String text = fits ? Wrap.pad(line, idColumn - LEAD) : line;
      out.append(start).append(ink.strong(text)).append(fits ? names(conclusion) : "").append('\n');
      if (last && !fits) {
        for (String name :
            Wrap.words(id(conclusion) + "  " + confidence(conclusion), width - LEAD)) {
          out.append(frame(conclusion)).append(ink.faint(name)).append('\n');
        }
      }
    }
  }

  private String names(Conclusion conclusion) {
    int longest = width - idColumn - CONFIDENCE - 3;
    return ink.faint(Wrap.pad(id(conclusion), longest) + "   " + confidence(conclusion));
  }

  private String id(Conclusion conclusion) {
    return ink.clean(conclusion.id());
  }

  private static String confidence(Conclusion conclusion) {
    return conclusion.confidence().lower();
  }

  private String frame(Conclusion conclusion) {
    return Wrap.pad(conclusion.role() == Role.ROOT ? ink.symbol("│") : "", LEAD);
  }

  private static String word(Conclusion conclusion) {
    return conclusion.impact().lower().toUpperCase(Locale.ROOT);
  }

  private String symbol(Conclusion conclusion) {
    return symbol(ink, conclusion);
  }

  /** The symbol of an impact; a question mark where the cause is unknown. */
  static String symbol(Ink ink, Conclusion conclusion) {
    if (conclusion.role() == Role.UNEXPLAINED) {
      return "?";
    }
    return ink.symbol(
        conclusion.impact().compareTo(Severity.ERROR) >= 0
            ? "✖"
            : conclusion.impact() == Severity.WARNING ? "▲" : "•");
  }
}
