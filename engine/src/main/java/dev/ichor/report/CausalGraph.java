package dev.ichor.report;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What explains what, without circles. Problems that explain each other in a circle are condensed:
 * the cause that comes latest in the guide's order (or, with no cause among them, the latest
 * symptom) keeps its place and the others stand under it.
 */
final class CausalGraph {

  private final Map<String, Finding> findings;
  private final Map<String, Set<String>> effects = new TreeMap<>();
  private final Map<String, Set<String>> causes = new TreeMap<>();
  private final Map<String, Set<String>> possible = new TreeMap<>();

  /**
   * Edges go from cause key to effect key. A merely possible cause explains nothing; what it could
   * explain is kept apart.
   */
  CausalGraph(Map<String, Finding> findings, Collection<Edge> edges) {
    this.findings = findings;
    for (Edge edge : edges) {
      Finding cause = findings.get(edge.cause());
      if (cause == null
          || !findings.containsKey(edge.effect())
          || edge.cause().equals(edge.effect())) {
        continue;
      }
      if (cause.explains()) {
        connect(edge.cause(), edge.effect());
      } else {
        possible.computeIfAbsent(edge.cause(), key -> new TreeSet<>()).add(edge.effect());
      }
    }
    circles().forEach(this::condense);
  }

  /**
   * An edge.
   *
   * @param cause key of the deeper problem
   * @param effect key of what it explains
   */
  record Edge(String cause, String effect) {}

  private void connect(String cause, String effect) {
    effects.computeIfAbsent(cause, key -> new TreeSet<>()).add(effect);
    causes.computeIfAbsent(effect, key -> new TreeSet<>()).add(cause);
  }

  private void disconnect(String cause, String effect) {
    effects.getOrDefault(cause, new TreeSet<>()).remove(effect);
    causes.getOrDefault(effect, new TreeSet<>()).remove(cause);
  }

  private void condense(Set<String> circle) {
    String head = head(circle);
    for (String one : circle) {
      for (String other : circle) {
        disconnect(one, other);
      }
    }
    for (String member : circle) {
      if (!member.equals(head)) {
        connect(head, member);
      }
    }
  }

  private String head(Set<String> circle) {
    Comparator<Finding> latest =
        Comparator.comparing(Finding::isCause)
            .thenComparing(finding -> finding.page().id(), GuideOrder.OF_IDS)
            .thenComparing(Finding::key, Comparator.reverseOrder());
    return circle.stream()
        .map(key -> Objects.requireNonNull(findings.get(key)))
        .max(latest)
        .orElseThrow()
        .key();
  }

  /** Groups of problems that reach each other, each of two or more. */
  private List<Set<String>> circles() {
    List<Set<String>> circles = new ArrayList<>();
    Set<String> placed = new TreeSet<>();
    Map<String, Set<String>> reach = new HashMap<>();
    for (String key : effects.keySet()) {
      reach.put(key, reachable(key));
    }
    for (String key : effects.keySet()) {
      Set<String> below = reach.getOrDefault(key, Set.of());
      if (!placed.contains(key) && below.contains(key)) {
        Set<String> circle = new TreeSet<>();
        for (String other : below) {
          if (reach.getOrDefault(other, Set.of()).contains(key)) {
            circle.add(other);
          }
        }
        placed.addAll(circle);
        circles.add(circle);
      }
    }
    return circles;
  }

  /**
   * Keys below a problem, nearest first; contains the problem itself only when it is in a circle.
   */
  Set<String> reachable(String key) {
    Set<String> seen = new LinkedHashSet<>();
    Deque<String> next = new ArrayDeque<>(effectsOf(key));
    while (!next.isEmpty()) {
      String effect = next.removeFirst();
      if (seen.add(effect)) {
        next.addAll(effectsOf(effect));
      }
    }
    return seen;
  }

  /** Keys of the unexplained symptoms that a merely possible cause could explain, sorted. */
  List<String> openTo(String key, Roles roles) {
    return possible.getOrDefault(key, Set.of()).stream()
        .filter(effect -> roles.of(effect).role() == Role.UNEXPLAINED)
        .toList();
  }

  /** Keys directly below a problem, sorted. */
  Set<String> effectsOf(String key) {
    return effects.getOrDefault(key, Set.of());
  }

  /** Keys directly above a problem, sorted. */
  Set<String> causesOf(String key) {
    return causes.getOrDefault(key, Set.of());
  }
}
