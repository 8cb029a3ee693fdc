package dev.ichor.verify;

import java.util.List;

/**
 * How a case went.
 *
 * @param of the case
 * @param failures each with what was expected and what was concluded instead; none when it passed
 */
public record CaseResult(Case of, List<String> failures) {

  /** A defensive copy keeps the record immutable. */
  public CaseResult {
    failures = List.copyOf(failures);
  }

  /** Whether everything followed that must, and nothing else. */
  public boolean passed() {
    return failures.isEmpty();
  }

  /** All failures under the name of the case. */
  public String text() {
    return of.origin()
        + ": "
        + of.name()
        + "\n"
        + String.join("\n", failures.stream().map(failure -> failure.indent(2)).toList());
  }
}
