package dev.ichor.report;

import dev.ichor.conclusion.Expected;
import dev.ichor.conclusion.Severity;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Gives each concluded problem its one place in the report: root, unexplained, effect, expected,
 * candidate or suppressed.
 */
final class Roles {

  private final Map<String, Finding> findings;
  private final CausalGraph graph;
  private final Predicate<Finding> hidden;
  private final Map<String, Place> places = new TreeMap<>();

  Roles(Map<String, Finding> findings, CausalGraph graph, Predicate<Finding> hidden) {
    this.findings = findings;
    this.graph = graph;
    this.hidden = hidden;
    findings.keySet().forEach(this::place);
  }

  /**
   * Where a problem stands.
   *
   * @param role its role
   * @param excuse for role EXPECTED, its own or that of the cause that is excused longest
   */
  record Place(Role role, @Nullable Expected excuse) {}

  Place of(String key) {
    return place(key);
  }

  private Place place(String key) {
    Place known = places.get(key);
    if (known != null) {
      return known;
    }
    Place place = graph.causesOf(key).isEmpty() ? unexplained(key) : explained(key);
    // an excuse ends by itself, so it is told; what a hidden problem explains stays explained
    if (place.role() != Role.EXPECTED && hidden.test(finding(key))) {
      place = new Place(Role.SUPPRESSED, null);
    }
    places.put(key, place);
    return place;
  }

  private Place unexplained(String key) {
    Finding finding = finding(key);
    if (finding.excuse() != null) {
      return new Place(Role.EXPECTED, finding.excuse());
    } else if (!finding.explains()) {
      return new Place(Role.CANDIDATE, null);
    }
    return new Place(finding.isCause() ? Role.ROOT : Role.UNEXPLAINED, null);
  }

  /** Explained beats expected, unless all that explains it is expected. */
  private Place explained(String key) {
    Expected longest = finding(key).excuse();
    for (String cause : graph.causesOf(key)) {
      Place above = place(cause);
      if (above.role() != Role.EXPECTED) {
        return new Place(Role.EFFECT, null);
      }
      if (longest == null
          || Objects.requireNonNull(above.excuse()).secondsLeft() > longest.secondsLeft()) {
        longest = above.excuse();
      }
    }
    return new Place(Role.EXPECTED, longest);
  }

  /** The highest severity among a problem and everything below it that is told. */
  Severity impact(String key) {
    Severity impact = finding(key).page().severity();
    for (String effect : graph.reachable(key)) {
      if (of(effect).role() == Role.SUPPRESSED) {
        continue;
      }
      impact = Severity.worse(impact, finding(effect).page().severity());
    }
    return impact;
  }

  /** The one total order of findings. */
  Comparator<Finding> order() {
    return Comparator.comparing((Finding finding) -> of(finding.key()).role())
        .thenComparing(finding -> impact(finding.key()), Comparator.reverseOrder())
        .thenComparing(finding -> graph.reachable(finding.key()).size(), Comparator.reverseOrder())
        .thenComparing(finding -> finding.page().id(), GuideOrder.OF_IDS)
        .thenComparing(Finding::key);
  }

  /**
   * Each effect under exactly one problem that stands on its own: the first in the order that
   * reaches it.
   */
  Map<String, List<String>> underHeads(List<Finding> ordered) {
    Map<String, List<String>> under = new LinkedHashMap<>();
    Map<String, String> taken = new TreeMap<>();
    for (Finding head : ordered) {
      if (of(head.key()).role() == Role.EFFECT) {
        continue;
      }
      under.put(
          head.key(),
          graph.reachable(head.key()).stream()
              .filter(effect -> of(effect).role() == Role.EFFECT)
              .filter(effect -> taken.putIfAbsent(effect, head.key()) == null)
              .toList());
    }
    return under;
  }

  private Finding finding(String key) {
    return Objects.requireNonNull(findings.get(key), key);
  }
}
