package dev.ichor.verify;

import java.util.List;

/**
 * What must follow from the facts of a case at one moment.
 *
 * @param expect concluded and not excused
 * @param expected concluded and excused
 * @param candidates possible causes
 * @param absent not concluded at all
 * @param notExamined could not be decided; the one field {@code needs} names the artefacts missing
 * @param proof concluded with a proof that uses facts; the one field {@code facts} names them as
 *     {@code Type} or {@code Type/node}
 */
public record Expectations(
    List<Wanted> expect,
    List<Wanted> expected,
    List<Wanted> candidates,
    List<Wanted> absent,
    List<Wanted> notExamined,
    List<Wanted> proof) {

  /** Defensive copies keep the record immutable. */
  public Expectations {
    expect = List.copyOf(expect);
    expected = List.copyOf(expected);
    candidates = List.copyOf(candidates);
    absent = List.copyOf(absent);
    notExamined = List.copyOf(notExamined);
    proof = List.copyOf(proof);
  }

  /** Whether nothing is expected. */
  boolean isEmpty() {
    return expect.isEmpty()
        && expected.isEmpty()
        && candidates.isEmpty()
        && absent.isEmpty()
        && notExamined.isEmpty()
        && proof.isEmpty();
  }
}
