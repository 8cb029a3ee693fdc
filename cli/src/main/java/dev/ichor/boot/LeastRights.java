package dev.ichor.boot;

import dev.ichor.artefact.Observers;
import dev.ichor.collect.kube.RbacPlan;
import dev.ichor.collect.live.ReadPlan;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Collectors;

/**
 * The least rights that a diagnosis needs, as what reads a cluster declares them.
 *
 * @param role the role of the client certificate that allows all calls
 * @param calls methods of the Talos API, sorted
 * @param types types of resources that are listed, sorted
 * @param clusterRole what Kubernetes has to allow, as YAML for {@code kubectl apply}
 */
public record LeastRights(
    String role, SortedSet<String> calls, SortedSet<String> types, String clusterRole) {

  /** What the collectors declare. */
  public static LeastRights declared() {
    ReadPlan plan = ReadPlan.of(Observers.all());
    return new LeastRights("os:reader", plan.calls(), plan.resourceTypes(), rules());
  }

  private static String rules() {
    StringBuilder yaml = new StringBuilder();
    yaml.append("apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\n");
    yaml.append("metadata:\n  name: ichor\nrules:\n");
    for (RbacPlan.Rule rule : RbacPlan.rules()) {
      String head = "  - ";
      if (!rule.resources().isEmpty()) {
        yaml.append(head).append("apiGroups: ").append(list(rule.apiGroups())).append('\n');
        yaml.append("    resources: ").append(list(rule.resources())).append('\n');
      } else {
        yaml.append(head).append("nonResourceURLs: ");
        yaml.append(list(rule.nonResourceUrls())).append('\n');
      }
      yaml.append("    verbs: ").append(list(rule.verbs())).append('\n');
    }
    return yaml.toString();
  }

  private static String list(List<String> texts) {
    return texts.stream()
        .map(text -> "\"" + text + "\"")
        .collect(Collectors.joining(", ", "[", "]"));
  }
}
