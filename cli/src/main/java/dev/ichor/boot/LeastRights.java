package dev.ichor.boot;

import dev.ichor.artefact.Observers;
import dev.ichor.collect.kube.RbacPlan;
import dev.ichor.collect.live.ReadPlan;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The least rights that a diagnosis needs, as what reads a cluster declares them.
 *
 * @param role the role of the client certificate that allows all calls
 * @param calls methods of the Talos API, sorted
 * @param types types of resources that are listed, sorted
 * @param ofAdmin those of the types that newer releases show to {@code os:admin} alone: with the
 *     role they are left out, which no other document suffers from
 * @param clusterRole what Kubernetes has to allow, as YAML for {@code kubectl apply}
 */
public record LeastRights(
    String role,
    SortedSet<String> calls,
    SortedSet<String> types,
    SortedSet<String> ofAdmin,
    String clusterRole) {

  /** Types that became sensitive with Talos 1.12 (pkg/machinery/resources, their definitions). */
  private static final Set<String> SENSITIVE_SINCE_1_12 =
      Set.of("KubeletSpecs.kubernetes.talos.dev");

  /** What the collectors declare. */
  public static LeastRights declared() {
    ReadPlan plan = ReadPlan.of(Observers.all());
    SortedSet<String> ofAdmin = new TreeSet<>(plan.resourceTypes());
    ofAdmin.retainAll(SENSITIVE_SINCE_1_12);
    return new LeastRights("os:reader", plan.calls(), plan.resourceTypes(), ofAdmin, rules());
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
