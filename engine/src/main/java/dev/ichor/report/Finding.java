package dev.ichor.report;

import dev.ichor.catalogue.Page;
import dev.ichor.conclusion.Confidence;
import dev.ichor.conclusion.Expected;
import dev.ichor.conclusion.Kind;
import dev.ichor.conclusion.Problem;
import dev.ichor.inference.Justification;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A concluded problem with what is known of it before roles are given.
 *
 * @param problem the conclusion
 * @param page its page
 * @param confidence that of its best justification
 * @param justifications why it holds, best first
 * @param excuse the excuse that lasts longest; null when nothing excuses it
 */
record Finding(
    Problem problem,
    Page page,
    Confidence confidence,
    List<Justification> justifications,
    @Nullable Expected excuse) {

  String key() {
    return problem.key();
  }

  boolean isCause() {
    return page.kind() == Kind.CAUSE;
  }

  /** Only certain and likely conclusions make effects. */
  boolean explains() {
    return confidence != Confidence.POSSIBLE;
  }
}
