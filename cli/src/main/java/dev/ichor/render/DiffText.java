package dev.ichor.render;

import dev.ichor.observation.Header;
import dev.ichor.report.Report;
import dev.ichor.report.Report.Conclusion;
import dev.ichor.report.Role;
import dev.ichor.whatif.Consequences;
import java.util.List;
import java.util.Locale;

/** How two diagnoses differ, as lines of text: new, gone, changed. */
public final class DiffText {

  private static final int COLUMN = 10;

  private final Style style;
  private final LabelledLines lines;

  private DiffText(Style style) {
    this.style = style;
    this.lines = new LabelledLines(COLUMN, style);
  }

  /** The differences between an older and a newer report. */
  public static String render(Consequences differences, Report before, Report after, Style style) {
    DiffText text = new DiffText(style);
    if (style.detail() != Style.Detail.QUIET) {
      text.lines.sentence(head(before, after));
      text.lines.space();
    }
    text.one("new", differences.appeared(), before, "before");
    text.one("gone", differences.gone(), after, "any more");
    differences
        .changed()
        .forEach(
            change ->
                text.conclusion(
                    "changed",
                    change.after(),
                    change.after().title() + ": " + WhatIfText.words(change)));
    text.alike(differences.stayed());
    return text.lines.text();
  }

  /** What only one report tells: heads first, what they explain only when asked for. */
  private void one(String word, List<Conclusion> conclusions, Report other, String then) {
    int folded = 0;
    for (Conclusion conclusion : conclusions) {
      if (conclusion.role() == Role.EFFECT && !style.verbose()) {
        folded++;
      } else {
        conclusion(word, conclusion, told(conclusion, other, then));
      }
    }
    if (folded > 0 && style.detail() != Style.Detail.QUIET) {
      lines.entry(word, folded + (folded == 1 ? " effect" : " effects") + ", -v lists them");
    }
  }

  private static String head(Report before, Report after) {
    String name = after.header().clusterName();
    return (name == null ? "unnamed cluster" : name)
        + ", "
        + when(before.header())
        + " → "
        + when(after.header());
  }

  private static String when(Header header) {
    return header.dated() ? TextReport.moment(header.asOf()) : "undated";
  }

  /** The sentence of a problem that one report lacks, and whether that one could tell at all. */
  private static String told(Conclusion one, Report other, String then) {
    return place(one)
        + one.title()
        + (isOpen(one, other) ? " (could not be examined " + then + ")" : "");
  }

  private static String place(Conclusion one) {
    return (one.role().isHead()
            ? one.impact().lower().toUpperCase(Locale.ROOT)
            : one.role().lower())
        + ": ";
  }

  /** Whether a report could not decide a problem, so that its absence says nothing. */
  static boolean isOpen(Conclusion one, Report report) {
    String subject = one.subject().kind().lower() + "/" + one.subject().name();
    String node = one.node() == null ? "" : one.subject().kind().lower() + "/" + one.node();
    return report.notExamined().stream()
        .filter(open -> open.id().equals(one.id()))
        .map(Report.Undecided::subject)
        .anyMatch(open -> open.equals("cluster") || open.equals(subject) || open.equals(node));
  }

  private void alike(List<Conclusion> stayed) {
    if (style.verbose()) {
      stayed.forEach(one -> conclusion("as before", one, place(one) + one.title()));
    } else if (style.detail() != Style.Detail.QUIET) {
      lines.entry("as before", stayed.isEmpty() ? "nothing" : stayed.size() + ", -v lists them");
    }
  }

  private void conclusion(String word, Conclusion conclusion, String remark) {
    lines.entry(word, conclusion.key());
    lines.remark(remark);
  }
}
