package dev.ichor.compile;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * Which conclusion types rest on which. A cycle among problems would not come to an end, and two
 * rules that deny each other would depend on their order.
 */
final class ConclusionGraph {

  private static final Set<String> ABOUT_PROBLEMS = Set.of("Explains", "Expected");

  /**
   * A rule that needs one conclusion for another.
   *
   * @param file where it stands
   * @param rule the rule
   * @param premise type that it matches
   */
  private record Edge(LintedFile file, RuleDescr rule, String premise) {}

  private final Map<String, LintedFile> declared = new TreeMap<>();
  private final Map<String, List<Edge>> restsOn = new TreeMap<>();

  private ConclusionGraph() {}

  static ConclusionGraph of(List<LintedFile> files) {
    ConclusionGraph graph = new ConclusionGraph();
    for (LintedFile file : files) {
      for (String type : file.declared()) {
        LintedFile first = graph.declared.putIfAbsent(type, file);
        if (first != null) {
          file.fault(
              1,
              "declare " + type + " once more",
              "one declaration, which stands in " + first.source().path(),
              "Give one of the two another name");
        }
      }
    }
    files.forEach(graph::addRules);
    return graph;
  }

  private void addRules(LintedFile file) {
    for (RuleDescr rule : file.descriptor().getRules()) {
      String concluded = Outlines.inserted(rule, 1);
      for (String premise : new TreeSet<>(Outlines.types(rule.getLhs()))) {
        if (conclusions().contains(premise)) {
          restsOn
              .computeIfAbsent(concluded, key -> new ArrayList<>())
              .add(new Edge(file, rule, premise));
        }
      }
    }
  }

  /** Names of all conclusion types. */
  Set<String> conclusions() {
    Set<String> all = new TreeSet<>(declared.keySet());
    all.addAll(ABOUT_PROBLEMS);
    all.add("Problem");
    return all;
  }

  void check() {
    for (String type : declared.keySet()) {
      for (Edge edge : restsOn.getOrDefault(type, List.of())) {
        if (ABOUT_PROBLEMS.contains(edge.premise()) || edge.premise().equals("Problem")) {
          edge.file()
              .fault(
                  edge.rule(),
                  type + " rests on " + edge.premise(),
                  "facts and declared problems as premises of a problem",
                  "Match the problem type itself, or the facts behind it");
        }
      }
      cycle(type);
    }
  }

  /** Reports the shortest way back to a type, once for each rule that closes it. */
  private void cycle(String start) {
    Map<String, String> reachedFrom = new HashMap<>();
    Deque<String> open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty()) {
      String type = open.remove();
      for (Edge edge : restsOn.getOrDefault(type, List.of())) {
        if (edge.premise().equals(start)) {
          edge.file()
              .fault(
                  edge.rule(),
                  way(start, type, reachedFrom),
                  "conclusions that do not rest on each other in a circle",
                  "Let one of the rules match the facts behind the other's conclusion");
          return;
        }
        if (!reachedFrom.containsKey(edge.premise())) {
          reachedFrom.put(edge.premise(), type);
          open.add(edge.premise());
        }
      }
    }
  }

  private static String way(String start, String last, Map<String, String> reachedFrom) {
    StringBuilder way = new StringBuilder(start);
    for (String type = last; !type.equals(start); type = reachedFrom.getOrDefault(type, start)) {
      way.insert(0, type + " rests on ");
    }
    return start + " rests on " + way;
  }
}
