package dev.ichor.render;

import dev.ichor.report.Report;
import dev.ichor.report.Report.Conclusion;
import dev.ichor.report.Role;
import dev.ichor.whatif.Consequences;
import dev.ichor.whatif.Consequences.Change;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What a supposition changes: conclusions that go, appear, change and stay, as lines of text. */
public final class WhatIfText {

  private static final int COLUMN = 10;

  private final Style style;
  private final LabelledLines lines;

  private WhatIfText(Style style) {
    this.style = style;
    this.lines = new LabelledLines(COLUMN, style);
  }

  /**
   * The differences.
   *
   * @param supposed what is supposed, one entry for each option
   */
  public static String render(
      List<String> supposed, Consequences consequences, Report before, Report after, Style style) {
    WhatIfText text = new WhatIfText(style);
    supposed.forEach(one -> text.lines.entry("suppose", one));
    text.lines.space();
    consequences.gone().forEach(one -> text.conclusion("goes", one, one.title()));
    consequences.appeared().forEach(one -> text.conclusion("appears", one, one.title()));
    consequences
        .changed()
        .forEach(change -> text.conclusion("changes", change.after(), words(change)));
    text.stayed(consequences);
    text.lines.entry("verdict", verdict(before) + " → " + verdict(after));
    return text.lines.text();
  }

  private void stayed(Consequences consequences) {
    List<Conclusion> stayed = consequences.stayed();
    if (style.verbose()) {
      stayed.forEach(one -> conclusion("stays", one, one.title()));
    } else if (!stayed.isEmpty()) {
      lines.entry(
          "stay",
          stayed.size()
              + " more"
              + (style.detail() == Style.Detail.QUIET ? "" : "; -v lists them"));
    } else if (consequences.gone().isEmpty()
        && consequences.appeared().isEmpty()
        && consequences.changed().isEmpty()) {
      lines.entry("stay", "nothing is concluded either way");
    }
  }

  /** What changed, before → after. */
  static String words(Change change) {
    Conclusion before = change.before();
    Conclusion after = change.after();
    String place = place(before).equals(place(after)) ? "" : place(before) + " → " + place(after);
    String impact =
        before.impact() == after.impact()
            ? ""
            : before.impact().lower() + " → " + after.impact().lower();
    String confidence =
        before.confidence() == after.confidence()
            ? ""
            : before.confidence().lower() + " → " + after.confidence().lower();
    return String.join(
        "; ", Stream.of(place, impact, confidence).filter(one -> !one.isEmpty()).toList());
  }

  private static String place(Conclusion conclusion) {
    return conclusion.role() == Role.EFFECT
        ? "effect of " + String.join(", ", conclusion.causes())
        : conclusion.role().lower();
  }

  private static String verdict(Report report) {
    return report.verdict().status().name().toLowerCase(Locale.ROOT)
        + (report.verdict().worst() == null ? "" : " (" + report.verdict().worst().lower() + ")");
  }

  private void conclusion(String word, Conclusion conclusion, String remark) {
    lines.entry(word, conclusion.key());
    lines.remark(remark);
  }
}
