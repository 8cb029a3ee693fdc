package dev.ichor.cli;

import dev.ichor.catalogue.Page;
import dev.ichor.report.Report;
import dev.ichor.report.Report.Conclusion;
import dev.ichor.report.Report.Silence;
import dev.ichor.report.Suppression;
import dev.ichor.yaml.Nearest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Warnings about suppressions that hide nothing: mistyped, over, or no longer needed. */
final class Unmatched {

  private static final int SUBJECTS = 3;

  private Unmatched() {}

  /** One sentence for each, without full stop. */
  static List<String> warnings(Report report, Collection<Page> pages) {
    List<String> warnings = new ArrayList<>();
    for (Silence silence : report.suppressions()) {
      Suppression wish = silence.suppression();
      if (silence.expired()) {
        warnings.add(
            wish.by()
                + ": "
                + name(wish)
                + " is no longer suppressed: it was until "
                + wish.until()
                + (silence.matched().isEmpty() ? ", and it is gone: drop the entry" : ""));
      } else if (silence.matched().isEmpty()) {
        warnings.add(wish.by() + ": " + name(wish) + " matches nothing" + why(wish, report, pages));
      }
    }
    return warnings;
  }

  private static String name(Suppression wish) {
    return wish.by().startsWith("--") ? "it" : wish.id() + " of " + wish.subject();
  }

  private static String why(Suppression wish, Report report, Collection<Page> pages) {
    List<String> ids = pages.stream().map(Page::id).toList();
    if (!ids.contains(wish.id())) {
      return ": there is no problem '" + wish.id() + "'" + Nearest.hint(wish.id(), ids);
    }
    List<String> subjects =
        report.conclusions().stream()
            .filter(one -> one.id().equals(wish.id()) && !one.proofs().isEmpty())
            .map(Conclusion::key)
            .map(key -> key.substring(key.indexOf(':') + 1))
            .toList();
    if (subjects.isEmpty()) {
      return ": " + wish.id() + " was not concluded";
    }
    int more = subjects.size() - SUBJECTS;
    return ": "
        + wish.id()
        + " was concluded of "
        + String.join(", ", subjects.subList(0, Math.min(SUBJECTS, subjects.size())))
        + (more > 0 ? " and " + more + " more" : "")
        + Nearest.hint(wish.subject(), subjects);
  }
}
