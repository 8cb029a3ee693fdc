package dev.ichor.collect.kube;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** The least rights that the source needs: the rules of a ClusterRole, made from what it reads. */
public final class RbacPlan {

  /**
   * A rule of a ClusterRole.
   *
   * @param apiGroups API groups; empty for paths
   * @param resources plural names; empty for paths
   * @param verbs what is done with them
   * @param nonResourceUrls paths that are no resources; empty for resources
   */
  public record Rule(
      List<String> apiGroups,
      List<String> resources,
      List<String> verbs,
      List<String> nonResourceUrls) {

    /** Defensive copies keep the record immutable. */
    public Rule {
      apiGroups = List.copyOf(apiGroups);
      resources = List.copyOf(resources);
      verbs = List.copyOf(verbs);
      nonResourceUrls = List.copyOf(nonResourceUrls);
    }
  }

  private RbacPlan() {}

  /** One rule for each API group, in order, and one for the paths. */
  public static List<Rule> rules() {
    Map<String, TreeSet<String>> groups = new TreeMap<>();
    TreeSet<String> paths = new TreeSet<>();
    for (KubeRead read : KubeRead.values()) {
      for (KubeRead.Resource resource : read.resource()) {
        groups.computeIfAbsent(resource.group(), group -> new TreeSet<>()).add(resource.plural());
      }
      if (!read.isList()) {
        paths.add(read.path());
      }
    }
    List<Rule> rules = new ArrayList<>();
    groups.forEach(
        (group, resources) ->
            rules.add(
                new Rule(List.of(group), List.copyOf(resources), List.of("list"), List.of())));
    rules.add(new Rule(List.of(), List.of(), List.of("get"), List.copyOf(paths)));
    return List.copyOf(rules);
  }
}
