package dev.ichor.render.html;

import dev.ichor.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The result in one sentence. */
final class Verdicts {

  private Verdicts() {}

  /** Such as {@code 2 root causes, 1 unexplained symptom}; without a full stop. */
  static String sentence(Report report) {
    int roots = report.verdict().counts().getOrDefault("roots", 0);
    int unexplained = report.verdict().counts().getOrDefault("unexplained", 0);
    if (roots + unexplained == 0) {
      return report.verdict().status() == Report.Status.INCONCLUSIVE
          ? "Inconclusive: no problem found, but not everything could be examined"
          : report.verdict().counts().getOrDefault("suppressed", 0) == 0
              ? "No problem found"
              : "No problem found but what is suppressed";
    }
    List<String> words = new ArrayList<>();
    if (roots > 0) {
      words.add(View.counted(roots, "root cause"));
    }
    if (unexplained > 0) {
      words.add(View.counted(unexplained, "unexplained symptom"));
    }
    return String.join(", ", words);
  }

  /** How many problems are known, and what became of them. */
  static String counts(Report report) {
    int known = report.verdict().problems().values().stream().mapToInt(Integer::intValue).sum();
    return String.format(
        Locale.ROOT,
        "%d problems known: %d found, %d expected, %d not examined, %d ruled out, %d not applicable.",
        known,
        number(report, "found"),
        number(report, "expected"),
        number(report, "notExamined"),
        number(report, "ruledOut"),
        number(report, "notApplicable"));
  }

  private static int number(Report report, String state) {
    return report.verdict().problems().getOrDefault(state, 0);
  }
}
