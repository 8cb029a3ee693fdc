package dev.ichor.whatif;

import java.util.List;

/**
 * A smallest set of causes whose removal clears every problem of severity error or above. All are
 * keys, in the order of the report.
 *
 * @param remove the causes
 * @param fall problems of any severity that rest on these causes and fall with them
 * @param explained problems of severity error or above that stay seen but are explained by the
 *     causes: they go when the cluster has recovered
 * @param appear problems that are concluded only once the causes are gone
 */
public record Repair(
    List<String> remove, List<String> fall, List<String> explained, List<String> appear) {

  /** Defensive copies keep the record immutable. */
  public Repair {
    remove = List.copyOf(remove);
    fall = List.copyOf(fall);
    explained = List.copyOf(explained);
    appear = List.copyOf(appear);
  }
}
