package dev.ichor.verify;

import java.util.List;

/**
 * A file of cases, all about one problem.
 *
 * @param file its name, e.g. {@code etcd/quorum-lost.test.yaml}
 * @param problem id of the problem
 * @param cases its cases in order
 */
public record CaseFile(String file, String problem, List<Case> cases) {

  /** A defensive copy keeps the record immutable. */
  public CaseFile {
    cases = List.copyOf(cases);
  }
}
