package dev.ichor.compile;

import java.util.Comparator;

/**
 * Something in a rule that the rule language of Ichor does not allow.
 *
 * @param path file below the rule root, e.g. {@code etcd/peer-port-blocked.drl}
 * @param line its line; 0 when it concerns the file as a whole
 * @param what the value at fault
 * @param expected what should stand there
 * @param wayOut one way to get there
 */
public record LintFault(String path, int line, String what, String expected, String wayOut)
    implements Comparable<LintFault> {

  private static final Comparator<LintFault> ORDER =
      Comparator.comparing(LintFault::path)
          .thenComparingInt(LintFault::line)
          .thenComparing(LintFault::what);

  /** The fault in one line. */
  public String text() {
    return path + ":" + line + ": " + what + "; expected " + expected + ". " + wayOut + ".";
  }

  @Override
  public int compareTo(LintFault other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return text();
  }
}
