package dev.ichor.render;

import dev.ichor.report.Report;
import dev.ichor.report.Report.Conclusion;
import dev.ichor.report.Report.Silence;
import dev.ichor.report.Suppression;
import java.util.List;

/** What is said of problems that nobody wants to hear of. */
final class SuppressedWords {

  private final Report report;

  SuppressedWords(Report report) {
    this.report = report;
  }

  /** How many there are, and how much stands under them. */
  String count(List<Conclusion> hidden) {
    int effects = hidden.stream().mapToInt(one -> one.effects().size()).sum();
    String under =
        effects == 0 ? "" : ", with " + effects + (effects == 1 ? " effect" : " effects");
    return hidden.size() + " suppressed" + under + "; --show-suppressed lists them.";
  }

  /** One of them, with the reason and what stands under it. */
  String of(Conclusion hidden) {
    StringBuilder words = new StringBuilder(hidden.title());
    for (Silence silence : report.suppressions()) {
      if (!silence.expired() && silence.matched().contains(hidden.key())) {
        Suppression wish = silence.suppression();
        words.append(": ").append(wish.reason().isEmpty() ? wish.by() : wish.reason());
        if (wish.until() != null) {
          words.append(", until ").append(wish.until());
        }
        break;
      }
    }
    int effects = hidden.effects().size();
    return effects == 0
        ? words.toString()
        : words.append("; explains ").append(effects).append(" more").toString();
  }
}
