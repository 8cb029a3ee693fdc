package dev.ichor.whatif;

import dev.ichor.conclusion.Severity;
import dev.ichor.report.Report;
import dev.ichor.report.Report.Conclusion;
import dev.ichor.report.Role;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Searches the smallest sets of root causes that together explain every problem of severity error
 * or above: sets that hit, for each such problem, the problem itself or one of its root causes.
 */
final class RepairSets {

  /** Sets that are proposed; more would help nobody to decide. */
  static final int MOST_SETS = 5;

  /** Combinations that are tried before the search settles for a good set. */
  private static final int MOST_TRIALS = 20_000;

  private final Map<String, Conclusion> byKey = new HashMap<>();
  private final Map<String, Integer> ranks = new HashMap<>();

  private RepairSets(Report report) {
    report.conclusions().stream()
        .filter(one -> one.role() != Role.CANDIDATE && one.role() != Role.EXPECTED)
        .forEach(one -> byKey.put(one.key(), one));
    byKey.values().forEach(one -> ranks.put(one.key(), one.rank()));
  }

  /** The sets, the keys of each and the sets in the order of the report; empty without errors. */
  static List<List<String>> of(Report report) {
    return new RepairSets(report).search();
  }

  /** Whether a problem has to be cleared. */
  static boolean isError(Conclusion conclusion) {
    return conclusion.severity().compareTo(Severity.ERROR) >= 0;
  }

  private List<List<String>> search() {
    List<Set<String>> toHit = new ArrayList<>();
    byKey.values().stream()
        .filter(RepairSets::isError)
        .forEach(error -> toHit.add(heads(error, new TreeSet<>())));
    Set<String> forced =
        toHit.stream()
            .filter(one -> one.size() == 1)
            .flatMap(Set::stream)
            .collect(Collectors.toSet());
    toHit.removeIf(choices -> choices.stream().anyMatch(forced::contains));
    if (forced.isEmpty() && toHit.isEmpty()) {
      return List.of();
    }
    List<String> choices =
        toHit.stream().flatMap(Set::stream).distinct().sorted(this::byRank).toList();
    return choices.isEmpty()
        ? List.of(inOrder(forced))
        : smallest(toHit, choices).stream()
            .map(
                chosen -> {
                  Set<String> all = new TreeSet<>(forced);
                  all.addAll(chosen);
                  return inOrder(all);
                })
            .toList();
  }

  /** Where the causes of a problem end: conclusions that nothing explains. */
  private NavigableSet<String> heads(Conclusion conclusion, NavigableSet<String> heads) {
    List<Conclusion> causes =
        conclusion.causes().stream().filter(byKey::containsKey).map(byKey::get).toList();
    if (causes.isEmpty()) {
      heads.add(conclusion.key());
    }
    causes.forEach(cause -> heads(cause, heads));
    return heads;
  }

  private static List<List<String>> smallest(List<Set<String>> toHit, List<String> choices) {
    int[] trials = {MOST_TRIALS};
    for (int size = 1; size <= choices.size(); size++) {
      List<List<String>> found = new ArrayList<>();
      combine(toHit, choices, 0, size, new ArrayList<>(), found, trials);
      if (!found.isEmpty()) {
        return found;
      }
      if (trials[0] <= 0) {
        break;
      }
    }
    return List.of(greedy(toHit));
  }

  private static void combine(
      List<Set<String>> toHit,
      List<String> choices,
      int from,
      int size,
      List<String> chosen,
      List<List<String>> found,
      int[] trials) {
    if (found.size() >= MOST_SETS || trials[0] <= 0) {
      return;
    }
    if (chosen.size() == size) {
      trials[0]--;
      if (toHit.stream().allMatch(one -> one.stream().anyMatch(chosen::contains))) {
        found.add(List.copyOf(chosen));
      }
      return;
    }
    for (int i = from; i <= choices.size() - (size - chosen.size()); i++) {
      chosen.add(choices.get(i));
      combine(toHit, choices, i + 1, size, chosen, found, trials);
      chosen.remove(chosen.size() - 1);
    }
  }

  /** Takes, again and again, the cause that hits most of what is left. */
  private static List<String> greedy(List<Set<String>> toHit) {
    List<Set<String>> left = new ArrayList<>(toHit);
    List<String> chosen = new ArrayList<>();
    while (!left.isEmpty()) {
      Map<String, Integer> hits = new TreeMap<>();
      left.forEach(one -> one.forEach(key -> hits.merge(key, 1, Integer::sum)));
      String best = "";
      for (Map.Entry<String, Integer> one : hits.entrySet()) {
        best = best.isEmpty() || one.getValue() > hits.getOrDefault(best, 0) ? one.getKey() : best;
      }
      String taken = best;
      chosen.add(taken);
      left.removeIf(one -> one.contains(taken));
    }
    return chosen;
  }

  private List<String> inOrder(Collection<String> keys) {
    return keys.stream().sorted(this::byRank).toList();
  }

  private int byRank(String one, String other) {
    return Integer.compare(ranks.getOrDefault(one, 0), ranks.getOrDefault(other, 0));
  }
}
