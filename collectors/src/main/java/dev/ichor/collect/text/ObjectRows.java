package dev.ichor.collect.text;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rows of {@code kubectl get} as the objects that they show. */
final class ObjectRows {

  private static final Pattern PART = Pattern.compile("([0-9]+)([dhmsy])");
  private static final Map<String, Integer> SECONDS =
      Map.of("y", 31_536_000, "d", 86_400, "h", 3_600, "m", 60, "s", 1);
  private static final Pattern HASHES =
      Pattern.compile("-(?:[a-f0-9]{6,10}-)?[bcdfghjklmnpqrstvwxz2456789]{5}$");
  private static final List<String> STATIC =
      List.of("kube-apiserver", "kube-controller-manager", "kube-scheduler");

  /** Labels of the pods that every cluster has. */
  private static final Map<String, String> APPS =
      Map.of("coredns", "kube-dns", "kube-flannel", "flannel");

  private static final Set<String> PENDING =
      Set.of("Pending", "ContainerCreating", "PodInitializing", "ErrImagePull", "ImagePullBackOff");
  private static final Set<String> ENDED = Set.of("Completed", "Error", "OOMKilled", "Evicted");

  private ObjectRows() {}

  /**
   * Node objects. {@code NotReady} stands for what kubelet says and for its silence; so where it
   * stands, the table does not show all.
   */
  static Fragment nodes(List<Row> rows) {
    Fragment document = list(ArtefactId.KUBERNETES_NODES, rows);
    for (Row row : rows) {
      FlowYaml node = new FlowYaml().put("metadata.name", row.cell("NAME"));
      age(node, row);
      for (String role : row.cell("ROLES").split(",", -1)) {
        if (!role.isEmpty() && !role.equals("<none>")) {
          node.putKey("metadata.labels", "node-role.kubernetes.io/" + role, "");
        }
      }
      boolean isReady = row.cell("STATUS").startsWith("Ready");
      if (!isReady) {
        document.excerpt();
      }
      String ready = isReady ? "True" : "False";
      node.put(
          "status.conditions", List.of(new FlowYaml().put("type", "Ready").put("status", ready)));
      node.put("status.nodeInfo.kubeletVersion", row.cell("VERSION"));
      List<FlowYaml> addresses = new ArrayList<>();
      address(addresses, "InternalIP", row.cell("INTERNAL-IP"));
      address(addresses, "ExternalIP", row.cell("EXTERNAL-IP"));
      node.put("status.addresses", addresses);
      document.add("- " + node, row.number());
    }
    return document;
  }

  private static void address(List<FlowYaml> addresses, String type, String text) {
    if (LineKind.isAddress(text)) {
      addresses.add(new FlowYaml().put("type", type).put("address", text));
    }
  }

  /** Pods in kube-system; without a column for it the namespace shows in who is among them. */
  static Fragment systemPods(List<Row> rows) {
    List<Row> pods =
        rows.stream()
            .filter(row -> !row.has("NAMESPACE") || row.cell("NAMESPACE").equals("kube-system"))
            .toList();
    Fragment document = list(ArtefactId.KUBERNETES_SYSTEM_PODS, pods);
    for (Row row : pods) {
      String host = host(row);
      document.add("- " + pod(row, host), row.number());
      if (!host.isEmpty()) {
        document.names(new NodeName(host));
      }
    }
    return pods.stream().anyMatch(row -> row.cell("NAME").startsWith("kube-apiserver-"))
        ? document
        : document.excerpt();
  }

  /** Whether the rows are of kube-system for certain, at least some of them. */
  static boolean hasSystemPods(List<Row> rows) {
    return rows.stream()
        .anyMatch(
            row ->
                row.has("NAMESPACE")
                    ? row.cell("NAMESPACE").equals("kube-system")
                    : row.cell("NAME").startsWith("kube-")
                        || row.cell("NAME").startsWith("coredns-"));
  }

  private static FlowYaml pod(Row row, String host) {
    String name = row.cell("NAME");
    String app = app(name);
    FlowYaml pod = new FlowYaml().put("metadata.name", name);
    age(pod, row);
    pod.put("metadata.namespace", "kube-system");
    pod.putKey("metadata.labels", "k8s-app", APPS.getOrDefault(app, app));
    if (!host.isEmpty()) {
      pod.put("spec.nodeName", host);
    }
    String[] ready = row.cell("READY").split("/", -1);
    boolean all = ready.length == 2 && ready[0].equals(ready[1]) && !ready[1].equals("0");
    pod.put(
        "status.conditions",
        List.of(new FlowYaml().put("type", "Ready").put("status", all ? "True" : "False")));
    String status = row.cell("STATUS");
    boolean initial = status.startsWith("Init:");
    String reason = initial ? status.substring("Init:".length()) : status;
    pod.put("status.phase", phase(reason, initial));
    pod.put(
        initial ? "status.initContainerStatuses" : "status.containerStatuses",
        List.of(container(app, reason, row)));
    return pod;
  }

  /** Where a pod runs; static pods are named by their node, and one that is pending has none. */
  private static String host(Row row) {
    if (row.has("NODE")) {
      return row.cell("NODE").equals("<none>") ? "" : row.cell("NODE");
    }
    String pod = row.cell("NAME");
    String app = app(pod);
    if (STATIC.contains(app)) {
      return pod.substring(app.length() + 1);
    }
    return row.cell("STATUS").equals("Pending") ? "" : NodeName.UNNAMED.text();
  }

  private static String phase(String reason, boolean initial) {
    if (initial || PENDING.contains(reason)) {
      return "Pending";
    }
    return switch (reason) {
      case "Completed" -> "Succeeded";
      case "Evicted" -> "Failed";
      case "Unknown" -> "Unknown";
      default -> "Running";
    };
  }

  private static FlowYaml container(String app, String reason, Row row) {
    FlowYaml container = new FlowYaml().put("name", app);
    String restarts = row.cell("RESTARTS").split(" ", 2)[0];
    container.put("restartCount", restarts);
    if (reason.equals("Running")) {
      container.putKey("state", "running", new FlowYaml());
    } else if (ENDED.contains(reason)) {
      container.put("state.terminated.reason", reason);
      container.put("state.terminated.exitCode", reason.equals("Completed") ? "0" : "1");
    } else {
      container.put("state.waiting.reason", reason);
    }
    return container;
  }

  private static String app(String pod) {
    for (String component : STATIC) {
      if (pod.startsWith(component + "-")) {
        return component;
      }
    }
    return HASHES.matcher(pod).replaceFirst("");
  }

  static Fragment signingRequests(List<Row> rows) {
    Fragment document = list(ArtefactId.KUBERNETES_CSRS, rows);
    for (Row row : rows) {
      FlowYaml request = new FlowYaml().put("metadata.name", row.cell("NAME"));
      age(request, row);
      request.put("spec.signerName", row.cell("SIGNERNAME"));
      request.put("spec.username", row.cell("REQUESTOR"));
      List<FlowYaml> conditions = new ArrayList<>();
      for (String condition : row.cell("CONDITION").split(",", -1)) {
        if (condition.equals("Issued")) {
          request.put("status.certificate", "issued");
        } else if (!condition.equals("Pending")) {
          conditions.add(new FlowYaml().put("type", condition));
        }
      }
      request.put("status.conditions", conditions);
      document.add("- " + request, row.number());
    }
    return document;
  }

  private static Fragment list(ArtefactId artefact, List<Row> rows) {
    int first = rows.isEmpty() ? 0 : rows.get(0).number();
    return new Fragment(artefact, NodeName.CLUSTER).add("items:", first);
  }

  private static void age(FlowYaml object, Row row) {
    int seconds = seconds(row.cell("AGE"));
    if (seconds >= 0) {
      object.put("metadata.age", String.valueOf(seconds));
    }
  }

  /** Seconds of {@code 5d3h}; -1 when it is no such age. */
  static int seconds(String age) {
    long seconds = 0;
    int at = 0;
    Matcher part = PART.matcher(age);
    while (part.find() && part.start() == at && part.group(1).length() < 10) {
      seconds += Long.parseLong(part.group(1)) * SECONDS.getOrDefault(part.group(2), 0);
      at = part.end();
    }
    return at == 0 || at != age.length() ? -1 : (int) Math.min(Integer.MAX_VALUE, seconds);
  }
}
