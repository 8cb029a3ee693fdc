package dev.ichor.report;

import dev.ichor.observation.Header;
import dev.ichor.report.Report.Conclusion;
import dev.ichor.report.Report.Silence;
import java.util.Collection;
import java.util.List;

/** The suppressions that a report is made with. */
final class Suppressions {

  private final List<Suppression> all;
  private final Header header;

  Suppressions(List<Suppression> all, Header header) {
    this.all = all;
    this.header = header;
  }

  /** Whether one that still holds is about a problem. */
  boolean hide(Finding finding) {
    return all.stream()
        .filter(suppression -> !suppression.isExpired(header))
        .anyMatch(suppression -> suppression.matches(finding.page().id(), finding.key()));
  }

  /**
   * What each of them is about, in their order: all that was concluded, so that one about a problem
   * that is expected right now, or whose time is over, is not taken for a mistake.
   */
  List<Silence> silences(Collection<Conclusion> conclusions) {
    return all.stream()
        .map(
            suppression ->
                new Silence(
                    suppression,
                    suppression.isExpired(header),
                    conclusions.stream()
                        .filter(one -> !one.proofs().isEmpty())
                        .filter(one -> suppression.matches(one.id(), one.key()))
                        .map(Conclusion::key)
                        .toList()))
        .toList();
  }
}
