package dev.ichor.render;

import dev.ichor.report.Report;
import dev.ichor.report.Report.Conclusion;
import dev.ichor.report.Report.Remedy;
import dev.ichor.whatif.Repair;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The smallest sets of causes to repair, each with what goes and what remains to be seen. */
public final class RepairText {

  private static final int COLUMN = 10;
  private static final int MANY = 8;

  private final Style style;
  private final Map<String, Conclusion> byKey = new HashMap<>();
  private final LabelledLines lines;

  private RepairText(Report report, Style style) {
    this.style = style;
    this.lines = new LabelledLines(COLUMN, style);
    report.conclusions().forEach(one -> byKey.put(one.key(), one));
  }

  /** The sets as lines of text; one sentence when there is nothing to repair. */
  public static String render(Report report, List<Repair> repairs, Style style) {
    RepairText text = new RepairText(report, style);
    if (repairs.isEmpty()) {
      text.lines.sentence("There is no problem of severity error or above to repair.");
    }
    for (int i = 0; i < repairs.size(); i++) {
      text.set(repairs.get(i), i, repairs.size());
    }
    return text.lines.text();
  }

  private void set(Repair repair, int index, int of) {
    int causes = repair.remove().size();
    String which = of == 1 ? "" : ", set " + (index + 1) + " of " + of;
    if (index > 0) {
      lines.space();
    }
    lines.sentence("Repair " + (causes == 1 ? "one cause" : causes + " causes") + which + ":");
    for (String key : repair.remove()) {
      cause(key);
    }
    keys("falls", repair.fall());
    keys("recovers", repair.explained());
    keys("appears", repair.appear());
  }

  private void cause(String key) {
    lines.entry("repair", key);
    Conclusion conclusion = byKey.get(key);
    if (conclusion == null) {
      return;
    }
    lines.remark(conclusion.title());
    if (!conclusion.remediation().isEmpty()) {
      Remedy first = conclusion.remediation().get(0);
      lines.entry("  do", first.text() + " (risk: " + first.risk() + ")");
      if (!first.command().isBlank()) {
        lines.command(first.command());
      }
    }
  }

  private void keys(String word, List<String> keys) {
    int shown = style.verbose() ? keys.size() : Math.min(MANY, keys.size());
    String lead = word;
    for (String key : keys.subList(0, shown)) {
      lines.entry(lead, key);
      lead = "";
    }
    if (shown < keys.size()) {
      lines.entry("", "and " + (keys.size() - shown) + " more; -v lists them");
    }
  }
}
