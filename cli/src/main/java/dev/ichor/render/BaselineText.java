package dev.ichor.render;

import dev.ichor.report.Report;
import dev.ichor.report.Report.Conclusion;
import dev.ichor.report.Suppression;
import java.util.List;
import java.util.Locale;

/** What became of the entries of a baseline, as lines of text. */
public final class BaselineText {

  private static final int COLUMN = 7;

  private final LabelledLines lines;

  private BaselineText(Style style) {
    this.lines = new LabelledLines(COLUMN, style);
  }

  /**
   * One entry after another, then what is in none.
   *
   * @param told what is told in spite of them
   */
  public static String render(
      List<Suppression> entries, List<Conclusion> told, Report report, Style style) {
    BaselineText text = new BaselineText(style);
    for (Suppression entry : entries) {
      text.lines.entry(word(entry, report), words(entry));
    }
    for (Conclusion one : told) {
      String impact = one.impact().lower().toUpperCase(Locale.ROOT);
      text.lines.entry("new", impact + " " + one.title() + "  (" + one.key() + ")");
    }
    if (text.lines.isEmpty()) {
      text.lines.entry("", "The baseline is empty, and there is nothing to put into it.");
    }
    return text.lines.text();
  }

  private static String word(Suppression entry, Report report) {
    if (entry.isExpired(report.header())) {
      return "over";
    }
    return report.conclusions().stream()
            .anyMatch(one -> !one.proofs().isEmpty() && entry.matches(one.id(), one.key()))
        ? "holds"
        : "gone";
  }

  private static String words(Suppression entry) {
    String until = entry.until() == null ? "" : ", until " + entry.until();
    return entry.id()
        + " of "
        + entry.subject()
        + until
        + ": "
        + entry.reason()
        + "  (line "
        + entry.by().substring(entry.by().lastIndexOf(':') + 1)
        + ")";
  }
}
